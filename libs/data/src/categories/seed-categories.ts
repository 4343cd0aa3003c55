import type { DataSource } from 'typeorm';
import { categoryNames, categorySlug } from './category-names.js';

/**
 * Writes the 26 categories where they are missing or differ; running it again changes nothing.
 * @param dataSource the pool, or the one connection that the caller works on
 * @returns how many rows were inserted or corrected
 */
export async function seedCategories(dataSource: Pick<DataSource, 'query'>): Promise<number> {
  const changed: unknown[] = await dataSource.query(
    `INSERT INTO categories AS c (name, slug, position)
     SELECT seed.name, seed.slug, seed.position
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS seed (name, slug, position)
      WHERE NOT EXISTS (SELECT FROM categories same
                         WHERE (same.name, same.slug, same.position) = (seed.name, seed.slug, seed.position))
      ORDER BY seed.position
     ON CONFLICT (name) DO UPDATE SET slug = excluded.slug, position = excluded.position
       WHERE (c.slug, c.position) IS DISTINCT FROM (excluded.slug, excluded.position)
     RETURNING c.id`,
    [categoryNames, categoryNames.map(categorySlug)],
  );
  return changed.length;
}
