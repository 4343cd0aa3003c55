import { ensureExtensions, isOlder } from './extensions.js';
import type { Session } from './database.js';

const all = ['postgis', 'unaccent', 'pg_trgm', 'btree_gist'];

/** A server that has these extensions and answers CREATE EXTENSION as told. */
function server(
  rows: { name: string; installed: string | null; version: string }[],
  refuse?: string,
) {
  const sent: string[] = [];
  const query = async (text: string) => {
    sent.push(text);
    if (text.includes('pg_available_extensions')) return rows;
    if (text.includes('is_superuser')) return [{ superuser: refuse === undefined }];
    if (refuse && text.includes(`CREATE EXTENSION ${refuse}`)) throw new Error('permission denied');
    return [];
  };
  return { sent, session: { query } as unknown as Session };
}

const rowsOf = (installed: string | null, version: string, names = all) =>
  names.map((name) => ({ name, installed, version }));

describe('ensureExtensions', () => {
  it('is content with installed ones', async () => {
    const { session, sent } = server(rowsOf('3.4.2', '3.4.2'), 'nothing');
    await expect(ensureExtensions(session)).resolves.toBe('3.4.2');
    expect(sent).toHaveLength(1);
  });

  it.each(all)('says that %s is not available', async (name) => {
    const { session } = server(
      rowsOf(
        null,
        '3.4.0',
        all.filter((other) => other !== name),
      ),
    );
    await expect(ensureExtensions(session)).rejects.toThrow(
      new RegExp(`^The extension ${name} is not available: install`),
    );
  });

  it('says that PostGIS is too old', async () => {
    const { session } = server(rowsOf('3.2.9', '3.2.9'));
    await expect(ensureExtensions(session)).rejects.toThrow(
      /^PostGIS 3.2.9 is too old: install 3.3/,
    );
  });

  it('tries what is not installed and undoes it', async () => {
    const { session, sent } = server(rowsOf(null, '3.4.0'), 'nothing');
    await ensureExtensions(session);
    expect(sent.slice(2)).toEqual(
      all.flatMap((name) => ['BEGIN', `CREATE EXTENSION ${name}`, 'ROLLBACK']),
    );
  });

  it('says who must create what is forbidden', async () => {
    const { session, sent } = server(rowsOf(null, '3.4.0'), 'postgis');
    await expect(ensureExtensions(session)).rejects.toThrow(
      'The extension postgis cannot be created (permission denied): as a superuser, run in this database: CREATE EXTENSION postgis;',
    );
    expect(sent.at(-1)).toBe('ROLLBACK');
  });
});

describe('isOlder', () => {
  it.each([
    ['3.2.9', true],
    ['3.3.0', false],
    ['3.10.0', false],
    ['4.0', false],
    ['2.5', true],
  ])('%s', (version, older) => expect(isOlder(version, [3, 3])).toBe(older));
});
