import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '@tradyfit/data';
import { itOnRealServer, realServer } from '@tradyfit/data/testing';
import { deployTask, outcome, start } from './cli.js';

jest.setTimeout(600_000);

const server = process.env['TEST_DATABASE_URL'] ?? '';
const name = `tradyfit_large_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
const items = 20_500;
const large = ['demo', '--items', `${items}`, '--seed', '2', '--now', '2026-11-23T12:00:00Z'];

async function query<Row>(url: string, statement: string): Promise<Row[]> {
  const source = await createDataSource({ url, poolSize: 1, statementTimeoutMs: 0 }).initialize();
  try {
    return await source.query<Row[]>(statement);
  } finally {
    await source.destroy();
  }
}

describe('a demo of more than 20,000 items', () => {
  let folder: string;
  let url: string;
  let settings: Record<string, string>;

  beforeAll(async () => {
    if (!realServer()) return;
    folder = await mkdtemp(join(tmpdir(), 'tradyfit-large-'));
    await query(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    url = Object.assign(new URL(server), { pathname: name }).href;
    settings = { DATABASE_URL: url, FILES_DIR: join(folder, 'files') };
    await deployTask(['run'], settings);
  });

  afterAll(async () => {
    if (!realServer()) return;
    await query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await rm(folder, { recursive: true, force: true });
  });

  /** Definitions without casts and parentheses: PostgreSQL writes the casts of a list that it reads back in another place. */
  const indexes = async () => {
    const rows = await query<{ definition: string }>(
      url,
      `SELECT indexdef AS definition FROM pg_indexes WHERE tablename IN ('items', 'photos') ORDER BY indexname`,
    );
    return rows.map(({ definition }) =>
      definition.replace(/::(character varying|text)(\[\])?/g, '').replace(/[()]/g, ''),
    );
  };
  const copying = () =>
    query(url, `SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY items%'`);

  itOnRealServer(
    'leaves nothing when it is killed, and completes when it is run again',
    async () => {
      const before = await indexes();
      const child = start(large, settings);
      const ended = outcome(child);
      while (child.exitCode === null && (await copying()).length === 0)
        await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill('SIGKILL');
      expect((await ended).code).toBeNull();
      // The server notices when it next writes to the connection.
      while ((await copying()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await query(url, 'SELECT FROM users LIMIT 1')).toEqual([]);
      expect(await indexes()).toEqual(before);

      const { code, out, error } = await deployTask(large, settings);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(out).toContain('demo: making the indexes');
      expect(out).toMatch(/wrote 4,100 members, 20,500 items and 208 pictures/);
      expect(await indexes()).toEqual(before);
      const [counts] = await query(
        url,
        `SELECT count(*)::int AS items, max(id)::int - min(id)::int + 1 AS ids, count(DISTINCT category_id)::int AS categories,
              count(DISTINCT state)::int AS states, bool_and(created_at <= '2026-11-23T12:00:00Z') AS past,
              count(*) FILTER (WHERE state = 'removed' AND hidden_at IS NOT NULL) > 0 AS hidden
         FROM items`,
      );
      expect(counts).toEqual({
        items,
        ids: items,
        categories: 26,
        states: 5,
        past: true,
        hidden: true,
      });
      // The newest has the greatest id, without having been sorted.
      expect(
        await query(
          url,
          'SELECT FROM items a JOIN items b ON b.id = a.id + 1 WHERE b.created_at < a.created_at LIMIT 1',
        ),
      ).toEqual([]);
      const [photos] = await query(
        url,
        `SELECT count(DISTINCT key)::int AS pictures, count(*) > ${items} AS many FROM photos`,
      );
      expect(photos).toEqual({ pictures: 208, many: true });
      const [{ estimate }] = (await query(
        url,
        `SELECT reltuples::int AS estimate FROM pg_class WHERE oid = 'items'::regclass`,
      )) as [{ estimate: number }];
      expect(estimate).toBe(items);
    },
  );
});
