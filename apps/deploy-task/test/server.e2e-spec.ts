import { randomUUID } from 'node:crypto';
import { createDataSource } from '@tradyfit/data';
import { itOnRealServer, realServer } from '@tradyfit/data/testing';
import { deployTask, outcome, saying, start } from './cli.js';

jest.setTimeout(240_000);

const server = process.env['TEST_DATABASE_URL'] ?? '';
const id = randomUUID().replaceAll('-', '').slice(0, 12);
const allTowns = 135_233;

async function query<Row>(url: string, statement: string): Promise<Row[]> {
  const source = await createDataSource({ url, poolSize: 1 }).initialize();
  try {
    return await source.query<Row[]>(statement);
  } finally {
    await source.destroy();
  }
}

describe('the deploy task on a real server', () => {
  const created: string[] = [];

  /** An empty database: no schema, no extension. */
  async function emptyDatabase(): Promise<string> {
    const name = `tradyfit_deploy_${id}_${created.length}`;
    await query(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    created.push(name);
    const url = new URL(server);
    url.pathname = name;
    return url.href;
  }

  afterAll(async () => {
    if (!realServer()) return;
    for (const name of created) await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await query(server, `DROP ROLE IF EXISTS tradyfit_poor_${id}`);
  });

  async function expectComplete(url: string): Promise<void> {
    const [counts] = await query(
      url,
      `SELECT (SELECT count(*)::int FROM categories) AS categories, (SELECT count(*)::int FROM places) AS towns,
              (SELECT count(DISTINCT id)::int FROM places) AS ids`,
    );
    expect(counts).toEqual({ categories: 26, towns: allTowns, ids: allTowns });
    const status = await deployTask(['status'], { DATABASE_URL: url });
    expect(status.out).toContain('migrations pending: none');
    const again = await deployTask(['run'], { DATABASE_URL: url });
    expect(again.code).toBe(0);
    expect(again.out).toContain('migrate: nothing to do');
    expect(again.out).toContain('towns: all 135,233 are there');
  }

  itOnRealServer('lets one of two at once work, the other wait and find nothing', async () => {
    const url = await emptyDatabase();
    const both = await Promise.all([
      deployTask(['run'], { DATABASE_URL: url }),
      deployTask(['run'], { DATABASE_URL: url }),
    ]);
    expect(both.map(({ code, error }) => ({ code, error }))).toEqual([
      { code: 0, error: '' },
      { code: 0, error: '' },
    ]);
    const said = both.map(({ out }) => out).join('');
    expect(said.match(/applying 0001-foundation/g)).toHaveLength(1);
    expect(said.match(/135,233 \(135,233 new, 0 corrected\)/g)).toHaveLength(1);
    expect(said.match(/categories: wrote 26/g)).toHaveLength(1);
    expect(said).toContain('towns: all 135,233 are there');
    expect(said).toMatch(/another process is (migrating|seeding): waiting/);
    await expectComplete(url);
  });

  itOnRealServer('completes after a kill -9 in the middle of a migration', async () => {
    const url = await emptyDatabase();
    const child = start(['run'], { DATABASE_URL: url });
    const ended = outcome(child);
    await saying(child, /applying 0001-foundation/);
    child.kill('SIGKILL');
    expect((await ended).out).not.toContain('migrate: applied');
    expect(await query(url, "SELECT to_regclass('places') AS places")).toEqual([{ places: null }]);
    const { code, out } = await deployTask(['run'], { DATABASE_URL: url });
    expect(code).toBe(0);
    expect(out).toContain('migrate: applying 0001-foundation');
    await expectComplete(url);
  });

  itOnRealServer('completes after a kill -9 in the middle of the towns', async () => {
    const url = await emptyDatabase();
    await deployTask(['migrate'], { DATABASE_URL: url });
    const child = start(['seed'], { DATABASE_URL: url });
    const ended = outcome(child);
    const towns = async (): Promise<number> =>
      (await query<{ towns: number }>(url, 'SELECT count(*)::int AS towns FROM places'))[0]!.towns;
    while ((await towns()) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    child.kill('SIGKILL');
    expect((await ended).code).not.toBe(0);
    expect(await towns()).toBeLessThan(allTowns);
    const { code, out } = await deployTask(['run'], { DATABASE_URL: url });
    expect(code).toBe(0);
    // What was there already is not new.
    expect(out).toMatch(/towns: 135,233 \(\d{2,3},\d{3} new, 0 corrected\)/);
    expect(out).not.toContain('135,233 new');
    await expectComplete(url);
  });

  itOnRealServer('says who must create the extensions when the role may not', async () => {
    const url = await emptyDatabase();
    const role = `tradyfit_poor_${id}`;
    await query(server, `CREATE ROLE ${role} LOGIN PASSWORD '${id}'`);
    const poor = new URL(url);
    [poor.username, poor.password] = [role, id];
    const settings = { DATABASE_URL: poor.href };

    const noTables = await deployTask(['preflight'], settings);
    expect(noTables).toMatchObject({ code: 1, out: '' });
    expect(noTables.error).toContain(`run GRANT CREATE ON SCHEMA public TO ${role}`);

    await query(url, `GRANT CREATE ON SCHEMA public TO ${role}`);
    const noExtension = await deployTask(['run'], settings);
    expect(noExtension).toMatchObject({ code: 1, out: '' });
    expect(noExtension.error).toMatch(
      /^deploy-task: The extension postgis cannot be created \(.*\): as a superuser, run in this database: CREATE EXTENSION postgis;( CREATE EXTENSION \w+;)*\n$/,
    );
    expect(await query(url, "SELECT to_regclass('schema_migrations') AS it")).toEqual([
      { it: null },
    ]);
    await query(url, `DROP OWNED BY ${role}`);
  });

  itOnRealServer('names what a wrong address lacks', async () => {
    const nowhere = new URL(server);
    nowhere.pathname = `/none_${id}`;
    const { code, error } = await deployTask(['run'], { DATABASE_URL: nowhere.href });
    expect(code).toBe(1);
    expect(error).toMatch(/has no database none_\w+: create it \(CREATE DATABASE\)/);
  });
});
