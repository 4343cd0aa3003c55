import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '../database/data-source.js';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database.js';

let parent: string;
let folder: string;
let embedded: EmbeddedDatabase;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'tradyfit-embedded-'));
  folder = join(parent, 'data');
  embedded = await startEmbeddedDatabase(folder);
}, 120_000);
afterAll(async () => {
  await embedded?.close();
  await rm(parent, { recursive: true, force: true });
});

async function query<Row>(url: string, sql: string): Promise<Row[]> {
  const dataSource = await createDataSource({ url }).initialize();
  return dataSource.query<Row[]>(sql).finally(() => dataSource.destroy());
}

describe('startEmbeddedDatabase', () => {
  it('refuses a folder that is in use, naming the process', async () => {
    await expect(startEmbeddedDatabase(folder)).rejects.toThrow(
      `The database in ${folder} is in use by process ${process.pid}`,
    );
  });

  it('keeps what was written, also when it was never closed', async () => {
    await query(embedded.url, "CREATE TABLE kept AS SELECT 'before the crash' AS note");
    // What a killed process leaves: the files as they are, and a note of a port where nobody answers.
    const crashed = join(parent, 'crashed');
    await cp(folder, crashed, { recursive: true });
    await writeFile(
      join(crashed, 'in-use.json'),
      JSON.stringify({ pid: process.pid, port: 1, token: 'gone' }),
    );

    const reopened = await startEmbeddedDatabase(crashed);
    const kept = 'SELECT note FROM kept';
    expect(await query(reopened.url, kept)).toEqual([{ note: 'before the crash' }]);
    await reopened.close();
    expect(await readdir(crashed)).toEqual(['cluster']);

    const again = await startEmbeddedDatabase(crashed);
    expect(await query(again.url, kept)).toEqual([{ note: 'before the crash' }]);
    await again.close();
  }, 60_000);

  it('serves several clients at once without mixing them up', async () => {
    const pools = await Promise.all(
      [1, 2, 3].map(() => createDataSource({ url: embedded.url }).initialize()),
    );
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, turn) =>
        pools[turn % 3]!.query<{ number: number; text: string }[]>(
          'SELECT $1::integer AS number, $2::text AS text',
          [turn, `turn ${turn}`],
        ),
      ),
    );
    expect(answers.flat()).toEqual(
      Array.from({ length: 60 }, (_, turn) => ({ number: turn, text: `turn ${turn}` })),
    );
    await Promise.all(pools.map((pool) => pool.destroy()));
  });

  it('undoes the transaction of a client that vanishes', async () => {
    const vanishing = await createDataSource({ url: embedded.url }).initialize();
    const runner = vanishing.createQueryRunner();
    const client = (await runner.connect()) as { connection: { stream: { destroy(): void } } };
    await runner.startTransaction();
    await runner.query('CREATE TABLE unfinished (id integer)');
    client.connection.stream.destroy();
    expect(await query(embedded.url, "SELECT to_regclass('unfinished') AS found")).toEqual([
      { found: null },
    ]);
    await vanishing.destroy();
  });

  it('hangs up on what is not PostgreSQL', async () => {
    const socket = connect(Number(new URL(embedded.url).port), '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\n\r\n');
    await new Promise((resolve) => socket.on('close', resolve));
    expect(await query(embedded.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
