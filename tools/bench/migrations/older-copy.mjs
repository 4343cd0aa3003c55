import { migrate } from '../../../libs/data/dist/index.js';
import { migrations } from '../../../libs/data/dist/migrations/index.js';
import { connect } from '../search/connection.mjs';

const name = 'bench_live';
/** In the order of their foreign keys. */
const tables = ['categories', 'places', 'users', 'items', 'photos'];

/**
 * Another database on the same server that has the rows of this one and only the migrations up to `after`.
 * @returns {Promise<{ url: string, rows: number }>} how many items it has
 */
export async function makeOlderCopy(url, after, say) {
  const last = migrations.findIndex((migration) => migration.name === after);
  if (last < 0) throw new Error(`There is no migration ${after}`);
  const source = await connect(url);
  await source.plain(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await source.plain(`CREATE DATABASE ${name} TEMPLATE template0`);
  const target = await connect(Object.assign(new URL(url), { pathname: name }).href);
  try {
    await migrate(target.dataSource, { post: true, migrations: migrations.slice(0, last + 1) });
    for (const table of tables) {
      say(`copying ${table}`);
      await copyTable(source, target, table);
    }
    await target.plain('VACUUM ANALYZE');
    const [{ rows }] = await target.plain('SELECT count(*)::integer AS rows FROM items');
    return { url: Object.assign(new URL(url), { pathname: name }).href, rows };
  } finally {
    await target.close();
    await source.close();
  }
}

/** Through a file of the server's own, which is the quickest way between two databases. */
async function copyTable(source, target, table) {
  const columns = (await sharedColumns(source, target, table)).join(', ');
  const [{ file }] = await source.plain(
    `SELECT current_setting('data_directory') || '/bench-copy' AS file`,
  );
  await source.plain(`COPY ${table} (${columns}) TO '${file}'`);
  await target.plain(`COPY ${table} (${columns}) FROM '${file}'`);
  await target.plain(
    `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table})) WHERE pg_get_serial_sequence('${table}', 'id') IS NOT NULL`,
  );
  await source.plain(`COPY (SELECT) TO '${file}'`);
}

async function sharedColumns(source, target, table) {
  const columns = async ({ plain }) => {
    const rows = await plain(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
      [table],
    );
    return rows.map((row) => row.name);
  };
  const [ofSource, ofTarget] = [await columns(source), await columns(target)];
  return ofTarget.filter((column) => ofSource.includes(column));
}
