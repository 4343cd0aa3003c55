import fc from 'fast-check';
import { parseSearch, typedSearch } from './search.form.js';
import { searchUrl } from './search-url.js';

const parse = (query: Record<string, unknown>) => parseSearch(typedSearch(query));

describe('search form', () => {
  it('reads a full search', () => {
    expect(
      parse({
        q: ' road  bike ',
        near: 'Madrid, Spain',
        radius_km: '25',
        category: 'cycling',
        price_min: '10',
        price_max: '1.234,50',
        sort: 'price-asc',
        cursor: 'abc_-1',
      }),
    ).toEqual({
      input: {
        q: 'road  bike',
        near: 'Madrid, Spain',
        radiusKm: 25,
        category: 'cycling',
        priceMinCents: 1000,
        priceMaxCents: 123_450,
        sort: 'price-asc',
        cursor: 'abc_-1',
      },
    });
  });

  it('reads an empty one', () => {
    expect(parse({})).toEqual({ input: { q: '', near: '', category: '' } });
    expect(parseSearch(typedSearch(undefined)).errors).toBeUndefined();
  });

  it('takes the first of several values, and nothing inherited', () => {
    expect(typedSearch({ q: ['a', 'b'], near: { x: 'y' } })).toMatchObject({ q: 'a', near: '' });
  });

  it.each([
    ['q', 'x'.repeat(201)],
    ['q', 'a\u0000b'],
    ['near', 'x'.repeat(121)],
    ['radius_km', '7'],
    ['radius_km', '-5'],
    ['radius_km', 'NaN'],
    ['radius_km', '1e9'],
    ['price_min', '-1'],
    ['price_min', 'many'],
    ['price_max', '1e309'],
    ['price_max', '9'.repeat(100_000)],
    ['sort', 'random()'],
    ['cursor', '<script>'],
    ['category', 'x'.repeat(61)],
  ])('has a message at %s', (name, value) => {
    const { errors } = parse({ [name]: value });
    expect(Object.keys(errors ?? {})).toEqual([name]);
    expect(errors?.[name]).toMatch(/\.$/);
  });

  it('counts characters, not code units', () => {
    expect(parse({ q: '🚲'.repeat(200) }).errors).toBeUndefined();
  });

  it('says when the prices are the wrong way round', () => {
    expect(parse({ price_min: '20', price_max: '10' }).errors).toEqual({
      price_max: 'This is less than the lowest price.',
    });
  });

  it('names every faulty field', () => {
    const { errors } = parse({ q: 'x'.repeat(300), price_min: 'a', price_max: 'b', sort: 'c' });
    expect(Object.keys(errors ?? {}).sort()).toEqual(['price_max', 'price_min', 'q', 'sort']);
  });

  it('answers any text with an input or a message', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('q', 'near', 'radius_km', 'category', 'price_min', 'price_max', 'sort'),
          fc.string({ unit: 'binary' }),
        ),
        (query) => {
          const { input, errors } = parse(query);
          expect(Boolean(input)).toBe(!errors);
        },
      ),
    );
  });
});

describe('searchUrl', () => {
  it('is the same for equal searches and reads back', () => {
    const url = searchUrl({
      category: 'martial-arts',
      q: '"road bike" & co',
      near: 'Málaga, ES',
      priceMaxCents: 1250,
      priceMinCents: 0,
      radiusKm: 10,
    });
    expect(url).toBe(
      '/search?q=%22road+bike%22+%26+co&near=M%C3%A1laga%2C+ES&radius_km=10&category=martial-arts&price_min=0&price_max=12.5',
    );
    const query = Object.fromEntries(new URL(url, 'http://x').searchParams);
    expect(parse(query).input).toMatchObject({
      q: '"road bike" & co',
      priceMaxCents: 1250,
      priceMinCents: 0,
    });
  });

  it('is bare without any parameter', () => {
    expect(searchUrl({ q: '', near: '' })).toBe('/search');
    expect(searchUrl({ q: 'a' }, '/search.atom')).toBe('/search.atom?q=a');
  });
});
