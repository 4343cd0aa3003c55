import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { postgis } from '@electric-sql/pglite-postgis';

/** A PGlite with the extensions that our schema needs; about 1 GB of memory. */
export function openPglite(
  options: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'>,
): Promise<PGlite> {
  return PGlite.create({ ...options, extensions: { postgis, unaccent, pg_trgm, btree_gist } });
}

/** The URL of a PGlite behind its port: one connection at a time is all that it is good for. */
export function embeddedUrl(port: number): string {
  return `postgres://postgres@127.0.0.1:${port}/postgres?pool_size=1&prepared_statements=off`;
}
