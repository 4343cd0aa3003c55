import { median } from '../measure/numbers.mjs';
import { connect } from './connection.mjs';

const columns =
  'condition, title, description, price_cents, currency, category_id, seller_id, place_id, place_name, admin_code, admin_name, country_code, latitude, longitude';
/** Copies of the database: one as it is, one without the indexes that only searches use. */
const copies = ['bench_with', 'bench_without'];

/**
 * Inserts items one by one, each a transaction of its own, with and without the search indexes, in turn.
 * @param url of a database that nobody is connected to
 */
export async function measureWriteCost(url, { rounds, short }, say) {
  say('writes: copying the database');
  const server = await connect(withDatabase(url, 'template1'));
  const perRound = short ? 20 : 500;
  try {
    for (const name of copies) {
      await server.plain(`DROP DATABASE IF EXISTS ${name}`);
      await server.plain(`CREATE DATABASE ${name} TEMPLATE postgres STRATEGY file_copy`);
    }
    const [full, bare] = await Promise.all(copies.map((name) => connect(withDatabase(url, name))));
    const dropped = await dropSearchIndexes(bare);
    const rows = await rowsToInsert(full, perRound * (rounds + 1));
    const batchOf = (round) =>
      Array.from(
        { length: perRound },
        (_, index) => rows[(round * perRound + index) % rows.length],
      );
    const rates = { with: [], without: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const batch = batchOf(round);
      const turns = [
        ['with', full],
        ['without', bare],
      ];
      for (const [key, connection] of round % 2 ? turns : turns.reverse()) {
        const rate = await insertAll(connection, batch);
        // The first round warms caches up.
        if (round > 0) rates[key].push(rate);
      }
    }
    await Promise.all([full.close(), bare.close()]);
    return {
      insertsPerSecond: { with: median(rates.with), without: median(rates.without) },
      ratio: median(rates.with) / median(rates.without),
      dropped,
    };
  } finally {
    for (const name of copies) await server.plain(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.close();
  }
}

async function dropSearchIndexes(connection) {
  const indexes = await connection.plain(
    `SELECT indexname AS name, pg_relation_size(indexname::regclass) AS bytes FROM pg_indexes
     WHERE schemaname = 'public' AND tablename = 'items' AND indexdef ~ '(search_vector|search_position|plane_position)' ORDER BY 1`,
  );
  for (const { name } of indexes) await connection.plain(`DROP INDEX ${name}`);
  return indexes.map(({ name, bytes }) => ({ name, megabytes: Math.round(Number(bytes) / 1e6) }));
}

const rowsToInsert = (connection, size) =>
  connection.plain(
    `SELECT ${columns} FROM items WHERE state = 'available' AND id % 13 = 1 ORDER BY (id * 7919) % 100003 LIMIT $1`,
    [size],
  );

async function insertAll(connection, rows) {
  const names = columns.split(', ');
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  const statement = `INSERT INTO items (${columns}) VALUES (${places})`;
  const start = performance.now();
  for (const row of rows)
    await connection.prepared(
      'bench_insert',
      statement,
      names.map((name) => row[name]),
    );
  return (rows.length * 1_000) / (performance.now() - start);
}

function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = name;
  return changed.href;
}
