import type { DataSource } from 'typeorm';
import type { PlaceRow } from './place.rows.js';

export interface UpsertCounts {
  inserted: number;
  updated: number;
  unchanged: number;
}

export interface UpsertPlacesOptions {
  /** Rows in one statement, which is a transaction of its own; 5000 by default. */
  batchSize?: number;
  /** Told after each batch how many rows are through. */
  onProgress?(done: number, total: number): void;
}

const statement = `
INSERT INTO places AS p (id, name, country_code, admin_code, admin_name, latitude, longitude, population)
SELECT * FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::float8[], $8::bigint[])
ON CONFLICT (id) DO UPDATE SET name = excluded.name, country_code = excluded.country_code, admin_code = excluded.admin_code,
  admin_name = excluded.admin_name, latitude = excluded.latitude, longitude = excluded.longitude, population = excluded.population
WHERE (p.name, p.country_code, p.admin_code, p.admin_name, p.latitude, p.longitude, p.population)
  IS DISTINCT FROM (excluded.name, excluded.country_code, excluded.admin_code, excluded.admin_name, excluded.latitude, excluded.longitude, excluded.population)
RETURNING (p.xmax = 0) AS inserted`;

/**
 * Writes towns that are new or differ. Killed in the middle and run again it completes; of two rows with one id the
 * later counts. Towns that are not given stay.
 * @param dataSource the pool, or the one connection that the caller works on
 */
export async function upsertPlaces(
  dataSource: Pick<DataSource, 'query'>,
  rows: readonly PlaceRow[],
  { batchSize = 5_000, onProgress }: UpsertPlacesOptions = {},
): Promise<UpsertCounts> {
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  const counts = { inserted: 0, updated: 0, unchanged: 0 };
  for (let start = 0; start < unique.length; start += batchSize) {
    const batch = unique.slice(start, start + batchSize);
    const written = await dataSource.query<{ inserted: boolean }[]>(statement, columnsOf(batch));
    const inserted = written.filter((row) => row.inserted).length;
    counts.inserted += inserted;
    counts.updated += written.length - inserted;
    counts.unchanged += batch.length - written.length;
    onProgress?.(start + batch.length, unique.length);
  }
  return counts;
}

function columnsOf(rows: PlaceRow[]): unknown[][] {
  return [
    rows.map(({ id }) => id),
    rows.map(({ name }) => name),
    rows.map(({ countryCode }) => countryCode),
    rows.map(({ adminCode }) => adminCode),
    rows.map(({ adminName }) => adminName),
    rows.map(({ latitude }) => latitude),
    rows.map(({ longitude }) => longitude),
    rows.map(({ population }) => population),
  ];
}
