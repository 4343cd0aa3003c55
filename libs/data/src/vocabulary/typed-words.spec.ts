import fc from 'fast-check';
import { replaceWords, typedWords } from './typed-words.js';

const words = (text: string) => typedWords(text).map(({ word }) => word);

describe('typedWords', () => {
  it('leaves out what is excluded, numbers, stop words and words of two letters', () => {
    expect(words('tenis raket -kids for 29er "road bike" -"mens shoe" xl')).toEqual([
      'tenis',
      'raket',
      'road',
      'bike',
    ]);
    expect(words('ski/snowbord, Málaga')).toEqual(['ski', 'snowbord', 'Málaga']);
    expect(words('')).toEqual([]);
  });

  it('says where each word stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { word, start, end } of typedWords(text))
          expect(text.slice(start, end)).toBe(word);
      }),
    );
  });
});

describe('replaceWords', () => {
  it('keeps everything between the words', () => {
    const text = ' "tenis  raket" -kids 29"';
    const typed = typedWords(text);
    expect(replaceWords(text, typed, ['tennis', 'racket'])).toBe(' "tennis  racket" -kids 29"');
    expect(replaceWords(text, [], [])).toBe(text);
  });
});
