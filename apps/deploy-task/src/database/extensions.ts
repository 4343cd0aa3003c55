import { TaskFailure } from '../failure.js';
import { messageOf, type Session } from './database.js';

/** Every extension that the migrations create, with what to install on Debian where it is missing. */
const needed: Readonly<Record<string, string>> = {
  postgis: 'install PostGIS on the server (Debian: postgresql-NN-postgis-3)',
  unaccent: 'install the contrib modules of PostgreSQL on the server',
  pg_trgm: 'install the contrib modules of PostgreSQL on the server',
  btree_gist: 'install the contrib modules of PostgreSQL on the server',
};
const leastPostgis = [3, 3] as const;

interface ExtensionRow {
  name: string;
  installed: string | null;
  version: string;
}

/**
 * Checks that every extension is installed or may be.
 *
 * @returns PostGIS's version
 * @throws TaskFailure saying which one is missing, too old or forbidden, and what to do
 */
export async function ensureExtensions(session: Session): Promise<string> {
  const rows = await session.query<ExtensionRow[]>(
    `SELECT name, installed_version AS installed, coalesce(installed_version, default_version) AS version
       FROM pg_available_extensions WHERE name = ANY ($1)`,
    [Object.keys(needed)],
  );
  const found = new Map(rows.map((row) => [row.name, row]));
  for (const [name, advice] of Object.entries(needed))
    if (!found.has(name))
      throw new TaskFailure(`The extension ${name} is not available: ${advice}`);
  const postgis = found.get('postgis')?.version ?? '';
  if (isOlder(postgis, leastPostgis))
    throw new TaskFailure(
      `PostGIS ${postgis} is too old: install ${leastPostgis.join('.')} or newer, and run ALTER EXTENSION postgis UPDATE where an older one is in use`,
    );
  const missing = Object.keys(needed).filter((name) => found.get(name)?.installed === null);
  await tryCreating(session, missing);
  return postgis;
}

/** Hosts differ in who may create what, so it is tried, one by one, and undone. */
async function tryCreating(session: Session, names: readonly string[]): Promise<void> {
  if (names.length === 0 || (await isSuperuser(session))) return;
  const refusals = new Map<string, unknown>();
  for (const name of names) {
    await session.query('BEGIN');
    await session
      .query(`CREATE EXTENSION ${name}`)
      .catch((error: unknown) => refusals.set(name, error));
    await session.query('ROLLBACK');
  }
  const [first] = refusals;
  if (!first) return;
  const statements = [...refusals.keys()].map((name) => `CREATE EXTENSION ${name};`).join(' ');
  throw new TaskFailure(
    `The extension ${first[0]} cannot be created (${messageOf(first[1])}): as a superuser, run in this database: ${statements}`,
    1,
    { cause: first[1] },
  );
}

async function isSuperuser(session: Session): Promise<boolean> {
  const [row] = await session.query<{ superuser: boolean }[]>(
    "SELECT current_setting('is_superuser')::bool AS superuser",
  );
  return row?.superuser ?? false;
}

/** Whether `3.2.1` is before 3.3. */
export function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}
