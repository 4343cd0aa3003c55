import { median } from '../measure/numbers.mjs';
import { readOptions } from '../measure/options.mjs';
import { commandOf, machine, versions } from '../report/machine.mjs';
import { saveReport } from '../report/save.mjs';
import { short, table } from '../report/table.mjs';
import { openBenchDatabase } from '../server/bench-database.mjs';
import { connect } from './connection.mjs';
import { prepareOldApp } from './old-app.mjs';
import { choosePoints } from './points.mjs';
import { chooseWords } from './words.mjs';

const say = (text) => process.stderr.write(`${text}\n`);
/** A page and the one after it. */
const wanted = 21;
const samples = 30;
const bySpace = (near) => `search_position <<->> search_position(${near})`;
const byMap = (near) => `plane_position(latitude, longitude) <-> plane_position(${near})`;
/** The indexes' own: rows as sellers wrote them, by the index in space and by that on the map. */
const asWritten = { name: 'in space, rows as written', from: 'items', order: bySpace };
const onMap = { name: 'on the map, rows as written', from: 'items', order: byMap };
/** The same rows, and the same index in space built from them, after somebody put the table in spatial order. */
const inOrder = { name: 'in space, rows in spatial order', from: 'bench_in_space', order: bySpace };
const isListed = `state IN ('available', 'reserved')`;

/** How many pages of the index and of the table the walk outwards reads for a page of items, by EXPLAIN (ANALYZE, BUFFERS). */
export async function runPagesRead() {
  const options = readOptions({ set: { type: 'string', default: 'report' } });
  const { items, seed, set, cache } = options;
  const database = await openBenchDatabase({ items, seed, say, ...(cache && { cache }) });
  const connection = await connect(database.url);
  try {
    await prepareOldApp(connection, say);
    const words = await chooseWords(connection, set, seed);
    const points = await choosePoints(connection, set, seed);
    await putInSpatialOrder(connection);
    const rows = [];
    for (const { name, from, order } of [asWritten, onMap, inOrder])
      for (const kind of [undefined, 'very common', 'common', 'medium'])
        for (const place of ['city', 'countryside'])
          rows.push({
            name: `${kind ? `${kind} word` : 'no word'}, ${place}, ${name}`,
            ...(await read(connection, { from, order, points: points[place], words: words[kind] })),
          });
    await report({ options, rows, connection });
  } finally {
    await connection.plain('DROP TABLE IF EXISTS bench_in_space');
    await connection.close();
    await database.stop();
  }
}

async function putInSpatialOrder({ plain }) {
  say('copying the items in spatial order');
  await plain('DROP TABLE IF EXISTS bench_in_space');
  await plain(
    `CREATE UNLOGGED TABLE bench_in_space AS SELECT id, state, search_position, search_vector FROM items
      WHERE ${isListed} ORDER BY ST_GeoHash(ST_SetSRID(ST_MakePoint(longitude, latitude), 4326), 12)`,
  );
  const [{ definition }] = await plain(
    `SELECT pg_get_indexdef('items_nearest'::regclass) AS definition`,
  );
  say('building the index of words and positions over it');
  await plain(
    definition.replace(/INDEX .*? USING/, 'INDEX bench_in_space_nearest ON bench_in_space USING'),
  );
  await plain('ANALYZE bench_in_space (id)');
}

async function read({ plain }, { from, order, points, words }) {
  await plain(
    'SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off; SET jit = off',
  );
  const taken = [];
  for (let index = 0; index < samples; index += 1) {
    const { latitude, longitude } = points[index % points.length];
    const matches = words
      ? ` AND strip(search_vector) @@ plainto_tsquery('pg_catalog.english', '${words[index % words.length]}')`
      : '';
    const statement = `SELECT id FROM ${from} WHERE ${isListed}${matches} ORDER BY ${order(`${latitude}, ${longitude}`)} LIMIT ${wanted}`;
    // Twice: what is measured is in memory.
    for (const explain of ['EXPLAIN (ANALYZE)', 'EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)']) {
      const [row] = await plain(`${explain} ${statement}`);
      if (explain.includes('JSON')) taken.push(figures(row['QUERY PLAN'][0]));
    }
  }
  const of = (key) => median(taken.map((each) => each[key]));
  return { pages: of('pages'), ms: of('ms'), rows: of('rows') };
}

function figures({ Plan: plan, 'Execution Time': ms }) {
  return {
    pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    rows: plan['Actual Rows'],
    ms,
  };
}

async function report({ options: { items, out }, rows, connection }) {
  const list = rows.map(({ name, pages, ms }) => [name, Math.round(pages), short(ms)]);
  console.log(table(['walk', 'pages read', 'ms in the server'], list));
  const result = {
    bench: 'pages read by a walk',
    command: commandOf('pages-read'),
    date: new Date().toISOString().slice(0, 10),
    items,
    machine: machine(),
    versions: await versions(connection.plain),
    goals: list.map(([goal, pages, ms]) => ({
      goal,
      wanted: 'told',
      found: `${pages} pages, ${ms} ms`,
      met: null,
    })),
    rows,
  };
  for (const file of await saveReport({ name: `pages-read-${items}`, result, out }))
    console.log(`wrote ${file}`);
}
