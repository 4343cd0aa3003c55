import fc from 'fast-check';
import { categoryPath, itemPath, parseIdSlug, slugify } from './slug.js';

describe('slugify', () => {
  it.each([
    ['Road bike', 'road-bike'],
    ['29" wheel', '29-wheel'],
    ['Bicicleta de Málaga', 'bicicleta-de-malaga'],
    ['Große Skischuhe', 'grosse-skischuhe'],
    ['Łyżwy, rozmiar 42', 'lyzwy-rozmiar-42'],
    ["Men's wetsuit", 'mens-wetsuit'],
    ['دراجة', 'item'],
    ['🚲🚲', 'item'],
    ['', 'item'],
  ])('%j becomes %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('cuts long titles between words', () => {
    const slug = slugify(
      'carbon road bicycle frame with electronic shifting and a spare wheel set',
    );
    expect(slug).toBe('carbon-road-bicycle-frame-with-electronic-shifting-and-a');
  });

  it('cuts a single long word', () => {
    expect(slugify('W'.repeat(80))).toBe('w'.repeat(60));
  });

  it('is a safe part of a URL for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        expect(slugify(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugify(title).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('parseIdSlug', () => {
  it('reads back the paths that are made', () => {
    expect(parseIdSlug(itemPath(12, 'Road bike').slice('/items/'.length))).toEqual({
      id: 12,
      slug: 'road-bike',
    });
    const path = categoryPath({ id: 15, slug: 'martial-arts' });
    expect(parseIdSlug(path.slice('/items/category/'.length))).toEqual({
      id: 15,
      slug: 'martial-arts',
    });
  });

  it('takes a bare id', () => {
    expect(parseIdSlug('12')).toEqual({ id: 12, slug: '' });
    expect(parseIdSlug('2147483647')).toEqual({ id: 2147483647, slug: '' });
  });

  it.each([
    '',
    '0',
    '-1',
    '01',
    '1.5',
    '1e3',
    'NaN',
    '2147483648',
    '99999999999',
    '12bike',
    ' 1',
    '1\u0000',
  ])('%j is no id', (text) => {
    expect(parseIdSlug(text)).toBeUndefined();
  });
});
