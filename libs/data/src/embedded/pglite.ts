import type { PGlite, PGliteOptions } from '@electric-sql/pglite';

/**
 * A PGlite with the extensions that our schema needs; about 1 GB of memory.
 * @throws Error naming what to install where the optional peers are missing, as in what is deployed
 */
export async function openPglite(
  options: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'>,
): Promise<PGlite> {
  const { PGlite, extensions } = await loadPglite();
  return PGlite.create({ ...options, extensions });
}

/** Loaded only where it is used: production neither installs nor reads its 45 MB. */
async function loadPglite() {
  try {
    const [{ PGlite }, { btree_gist }, { pg_trgm }, { unaccent }, { postgis }] = await Promise.all([
      import('@electric-sql/pglite'),
      import('@electric-sql/pglite/contrib/btree_gist'),
      import('@electric-sql/pglite/contrib/pg_trgm'),
      import('@electric-sql/pglite/contrib/unaccent'),
      import('@electric-sql/pglite-postgis'),
    ]);
    return { PGlite, extensions: { postgis, unaccent, pg_trgm, btree_gist } };
  } catch (error) {
    throw new Error(
      'The embedded database needs the packages @electric-sql/pglite and @electric-sql/pglite-postgis: install them, or set DATABASE_URL',
      { cause: error },
    );
  }
}

/** The URL of a PGlite behind its port: one connection at a time is all that it is good for. */
export function embeddedUrl(port: number): string {
  return `postgres://postgres@127.0.0.1:${port}/postgres?pool_size=1&prepared_statements=off`;
}
