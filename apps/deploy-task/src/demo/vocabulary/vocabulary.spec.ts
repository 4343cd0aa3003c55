import { categoryNames, categorySlug } from '@tradyfit/data';
import { illustrations } from '@tradyfit/illustrations';
import { drawingOf, knownDrawings } from '../drawings.js';
import { vocabularies } from './index.js';

describe('vocabularies', () => {
  it('are those of the 26 categories, in their order', () => {
    expect(vocabularies.map(({ slug }) => slug)).toEqual(categoryNames.map(categorySlug));
  });

  it.each(vocabularies.map((vocabulary) => [vocabulary.slug, vocabulary] as const))(
    '%s is rich',
    (_, { kinds, makers, uses, reasons, extras }) => {
      expect(kinds.length).toBeGreaterThanOrEqual(12);
      expect(new Set(kinds.map(({ en }) => en)).size).toBe(kinds.length);
      expect(makers.length).toBeGreaterThanOrEqual(5);
      for (const pool of [uses, reasons, extras]) expect(pool.length).toBeGreaterThanOrEqual(5);
      for (const kind of kinds) {
        expect(kind.details.length).toBeGreaterThanOrEqual(3);
        expect(kind.priceNew).toBeGreaterThan(5);
        for (const name of [kind.en, kind.es, kind.fr, kind.de])
          expect(name).toMatch(/^\S.{2,59}\S$/u);
      }
    },
  );
});

describe('drawings', () => {
  it.each(vocabularies.map(({ slug }) => [slug]))('of %s are those of the library', (slug) => {
    expect(knownDrawings(slug).sort()).toEqual([...illustrations(slug)].sort());
  });

  it.each(vocabularies.map((vocabulary) => [vocabulary.slug, vocabulary] as const))(
    'of %s each show some kind of thing',
    (slug, { kinds }) => {
      const shown = new Set(kinds.map(({ en }) => drawingOf(slug, en)));
      expect([...shown]).toEqual(expect.arrayContaining([...illustrations(slug)]));
    },
  );

  it('show what the name says', () => {
    expect(drawingOf('cycling', 'full-suspension mountain bike')).toBe('mountain-bike');
    expect(drawingOf('tennis', 'clay-court shoes')).toBe('shoes');
    expect(drawingOf('running', 'treadmill')).toBeUndefined();
  });
});
