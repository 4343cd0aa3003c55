import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource, type EmbeddedDatabase, startEmbeddedDatabase } from '@tradyfit/data';
import { deployTask } from './cli.js';

const minutes = 60_000;
jest.setTimeout(minutes);
const oneLine = /^deploy-task: [^\n]+\n$/;

describe('the deploy task on an empty embedded database', () => {
  let folder: string;
  let database: EmbeddedDatabase;
  let settings: Record<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tradyfit-deploy-'));
    database = await startEmbeddedDatabase(join(folder, 'database'));
    settings = { DATABASE_URL: database.url, FILES_DIR: join(folder, 'files') };
  }, 3 * minutes);

  afterAll(async () => {
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function rows<Row>(statement: string): Promise<Row[]> {
    const source = createDataSource({ url: database.url });
    await source.initialize();
    try {
      return await source.query<Row[]>(statement);
    } finally {
      await source.destroy();
    }
  }

  it('asks for `run` first', async () => {
    for (const verb of ['seed', 'demo']) {
      const { code, error } = await deployTask([verb], settings);
      expect(code).toBe(1);
      expect(error).toMatch(oneLine);
      expect(error).toContain('run `nx run deploy-task:run` first');
    }
    const status = await deployTask(['status'], settings);
    expect(status).toMatchObject({ code: 0, error: '' });
    expect(status.out).toMatch(/applied: none\nmigrations pending: 0001-foundation/);
    const told = JSON.parse((await deployTask(['status', '--json'], settings)).out);
    expect(told).toMatchObject({ schema: 'behind', applied: [], destructive: false, rows: null });
    expect(told.pending[0]).toEqual({
      name: '0001-foundation',
      phase: 'expand',
      destructive: null,
    });
  });

  it(
    'checks, migrates and seeds',
    async () => {
      const { code, out, error } = await deployTask(['run'], settings);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(out).toMatch(/preflight: PostgreSQL \d+\S*, PostGIS \d\S+: ready/);
      expect(out).toContain('migrate: applying 0001-foundation');
      expect(out).toContain('categories: wrote 26');
      expect(out).toMatch(/towns: 1\d\d,\d{3} \(1\d\d,\d{3} new, 0 corrected\)/);
      const [madrid] = await rows('SELECT name, admin_name FROM places WHERE id = 3117735');
      expect(madrid).toEqual({ name: 'Madrid', admin_name: 'Madrid' });
    },
    3 * minutes,
  );

  it('finds nothing to do the second time', async () => {
    const { code, out } = await deployTask(['run'], settings);
    expect(code).toBe(0);
    expect(out).toContain('migrate: nothing to do');
    expect(out).toContain('categories: all are there');
    expect(out).toMatch(/towns: all 1\d\d,\d{3} are there/);
  });

  it('puts back what was lost or changed', async () => {
    await rows("DELETE FROM places WHERE country_code = 'AD'");
    await rows("UPDATE categories SET position = 99 WHERE name = 'tennis'");
    const { out } = await deployTask(['seed'], settings);
    expect(out).toContain('categories: wrote 1');
    expect(out).toMatch(/\([1-9]\d* new, 0 corrected\)/);
    expect((await deployTask(['seed'], settings)).out).toContain('are there');
  });

  const small = ['demo', '--items', '40', '--seed', '3', '--now', '2026-11-23T12:00:00Z'];

  it('refuses a demo in production', async () => {
    const { code, error } = await deployTask(small, { ...settings, NODE_ENV: 'production' });
    expect(code).toBe(1);
    expect(error).toMatch(/--force/);
    expect(await rows('SELECT 1 FROM users')).toEqual([]);
  });

  it('says when pictures cannot be stored, and writes nothing', async () => {
    const { code, error } = await deployTask(small, { ...settings, FILES_DIR: `${__filename}/x` });
    expect(code).toBe(1);
    expect(error).toMatch(oneLine);
    expect(error).toContain('let FILES_DIR be a folder that may be written');
    expect(await rows('SELECT 1 FROM users')).toEqual([]);
  });

  it('makes a demo once', async () => {
    const { code, out, error } = await deployTask(small, settings);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/demo: wrote 14 members, 40 items and \d+ pictures/);
    const [counts] = await rows(
      `SELECT (SELECT count(*)::int FROM items) AS items, (SELECT count(*)::int FROM users) AS users,
                (SELECT count(DISTINCT category_id)::int FROM items) AS categories,
                (SELECT count(*)::int FROM items WHERE place_id IS NULL) AS homeless,
                (SELECT count(*)::int FROM photos WHERE state <> 'ready') AS unready`,
    );
    expect(counts).toEqual({ items: 40, users: 14, categories: 26, homeless: 0, unready: 0 });
  });

  it('stored every file of its pictures', async () => {
    const photos = await rows<{ key: string }>('SELECT DISTINCT key FROM photos');
    expect(photos.length).toBeGreaterThan(20);
    for (const { key } of photos) {
      expect(key).toMatch(/^demo\/[a-z-]+\/[a-z-]+-\d$/);
      expect((await readdir(join(folder, 'files', key))).sort()).toEqual([
        'card.webp',
        'full.webp',
        'page.jpg',
        'page.webp',
      ]);
    }
    expect(existsSync(join(folder, 'files', photos[0]!.key, 'card.webp'))).toBe(true);
  });

  it('leaves a demo that is there as it is', async () => {
    const again = await deployTask(small, settings);
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain('40 items with seed 3 are there: nothing to do');
    const other = await deployTask(['demo', '--items', '50'], settings);
    expect(other).toMatchObject({ code: 0 });
    expect(other.out).toContain('a set of 40 items with seed 3 is there already and stays');
    expect(await rows('SELECT count(*)::int AS items FROM items')).toEqual([{ items: 40 }]);
  });

  it('tells what there is', async () => {
    const { code, out } = await deployTask(['status'], settings);
    expect(code).toBe(0);
    expect(out).toMatch(
      /pending: none\ncategories: 26\ntowns: 1\d\d,\d{3}\nmembers: 14\nitems: 40\n/,
    );
    expect(out).toContain('demo: 40 items, seed 3');
    const told = JSON.parse((await deployTask(['status', '--json'], settings)).out);
    expect(told).toMatchObject({
      schema: 'current',
      pending: [],
      newer: [],
      rows: { categories: 26, members: 14, items: 40 },
      demo: { items: 40, seed: 3, members: 14 },
    });
  });

  it('leaves a database that is newer than the code alone, with success', async () => {
    await rows("INSERT INTO schema_migrations (name) VALUES ('9999-from-the-future')");
    const { code, out } = await deployTask(['run'], settings);
    expect(code).toBe(0);
    expect(out).toContain('newer than this version (9999-from-the-future): nothing to do');
    const told = JSON.parse((await deployTask(['preflight', '--json'], settings)).out);
    expect(told).toMatchObject({ schema: 'newer', newer: ['9999-from-the-future'], pending: [] });
    expect(told.postgis).toMatch(/^3\.\d/);
    await rows("DELETE FROM schema_migrations WHERE name = '9999-from-the-future'");
  });
});

describe('a failure', () => {
  it.each([
    ['no database', ['run'], {}, 1, 'DATABASE_URL is not set'],
    [
      'nobody there',
      ['run'],
      { DATABASE_URL: 'postgres://me:hush@127.0.0.1:1/x' },
      1,
      'Cannot reach the database at 127.0.0.1:1: start it',
    ],
    ['an unknown verb', ['bake'], {}, 2, 'There is no verb “bake”'],
  ])('%s: one line and a code', async (_, words, settings, code, message) => {
    const outcome = await deployTask(words, settings as Record<string, string>);
    expect(outcome).toMatchObject({ code, out: '' });
    expect(outcome.error).toMatch(oneLine);
    expect(outcome.error).toContain(message);
    expect(outcome.error).not.toContain('hush');
  });

  it('shows its stack with LOG_LEVEL=debug', async () => {
    const { error } = await deployTask(['run'], { LOG_LEVEL: 'debug' });
    expect(error).toMatch(/\n +at /);
  });
});

it('help is no failure', async () => {
  const { code, out } = await deployTask(['help'], {});
  expect(code).toBe(0);
  expect(out).toContain('--items N');
});
