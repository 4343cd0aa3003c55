import fc from 'fast-check';
import { maxTerms, parseSearchText, searchableText } from './search-text.js';

describe('parseSearchText', () => {
  it.each([
    ['road bike', ['road', 'bike'], []],
    ['  "road bike"  -kids ', ['road bike'], ['kids']],
    ['helmet -"full face" -"visor"', ['helmet'], ['full face', 'visor']],
    ['“road bike” −kids', ['road bike'], ['kids']],
    ['29" wheel', ['29"', 'wheel'], []],
    ['"29 wheel', ['"29', 'wheel'], []],
    ['"29" wheel"', ['29', 'wheel"'], []],
    ['6\'2" "thruster board"', ['6\'2"', 'thruster board'], []],
    ['-"kids bike', ['bike'], ['"kids']],
    ['e-bike --kids - -', ['e-bike'], ['kids']],
    ['"" 🎾 the ?! "the and"', [], []],
    ["'; DROP TABLE items; --", ["';", 'DROP', 'TABLE', 'items;'].slice(1), []],
    ['bike & !lock | (a <-> b):*', ['bike', '!lock', 'b):*'], []],
    ['nul\u0000byte', ['nul', 'byte'], []],
    ['lone \ud83d surrogate', ['lone', 'surrogate'], []],
  ])('%s', (text, included, excluded) => {
    expect(parseSearchText(text)).toEqual({ included, excluded });
  });

  it('caps how much is searched for', () => {
    const { included } = parseSearchText('puck '.repeat(2_000));
    expect(included).toHaveLength(maxTerms);
    expect(parseSearchText('x'.repeat(10_000)).included.map(({ length }) => length)).toEqual([500]);
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
        const { included, excluded } = parseSearchText(text);
        for (const term of [...included, ...excluded]) {
          expect(term.normalize('NFKD')).toMatch(/[\p{L}\p{N}]/u);
          expect(term).not.toMatch(/[\p{Cs}\p{Cc}]/u);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('searchableText', () => {
  it.each([
    ['', { blank: true, words: 0, exclusions: 0 }],
    [' \n\t', { blank: true, words: 0, exclusions: 0 }],
    ['🎾', { blank: false, words: 0, exclusions: 0 }],
    ['the and of', { blank: false, words: 0, exclusions: 0 }],
    ['-kids -"full face"', { blank: false, words: 0, exclusions: 2 }],
    ['the "road bike" -kids', { blank: false, words: 2, exclusions: 1 }],
    ['велосипед 自転車 دراجة', { blank: false, words: 3, exclusions: 0 }],
  ])('%j', (text, expected) => {
    expect(searchableText(text)).toEqual(expected);
  });
});
