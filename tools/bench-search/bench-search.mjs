// Fills the scratch database that DATABASE_URL names with synthetic items and compares searches; see README.md.
import { createDataSource, migrate, seedCategories } from '../../libs/data/dist/index.js';
import { ItemSearchRepository } from '../../libs/data/dist/items/search/item-search.repository.js';
import { fill } from './fill.mjs';
import { headlines } from './queries.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (!(value >= 1)) throw new Error(`--${name} must be a number of at least 1`);
  return Math.floor(value);
};

async function elapsed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

async function prepare(dataSource, count) {
  await migrate(dataSource);
  await seedCategories(dataSource);
  const [{ items }] = await dataSource.query('SELECT count(*)::integer AS items FROM items');
  if (items === 0) {
    await fill(dataSource, count, { onProgress: (text) => process.stderr.write(`${text}\n`) });
  } else if (items !== count) {
    throw new Error(
      `The database holds ${items} items already: name an empty one in DATABASE_URL.`,
    );
  }
}

async function measure(dataSource, { name, samples }) {
  const repository = new ItemSearchRepository(dataSource);
  const ours = [];
  const plain = [];
  for (const sample of samples) {
    if (sample.count) {
      ours.push(await elapsed(() => repository.count(sample.count)));
      continue;
    }
    plain.push(await elapsed(() => dataSource.query(sample.plain.text, sample.plain.values)));
    ours.push(await elapsed(() => repository.search(sample.search)));
  }
  const both = (times) =>
    times.length ? [0.5, 0.95].map((share) => percentile(times, share)) : [NaN, NaN];
  const [p50, p95] = both(ours);
  const [plain50, plain95] = both(plain);
  const show = (value) => (Number.isNaN(value) ? '–' : value.toFixed(1));
  return `| ${[name, `${show(plain50)} / ${show(plain95)}`, `${show(p50)} / ${show(p95)}`, show(plain50 / p50), show(plain95 / p95)].join(' | ')} |`;
}

const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL must name an empty scratch database');
const count = option('items', 100_000);
const samples = option('samples', 40);
const dataSource = await createDataSource({ url, poolSize: 1, statementTimeoutMs: 0 }).initialize();
try {
  await prepare(dataSource, count);
  const list = await headlines(dataSource, count, samples);
  console.log(`${count} items, ${samples} samples, ms p50 / p95 at the client\n`);
  console.log('| query | plain | ours | plain : ours p50 | p95 |\n| --- | --- | --- | --- | --- |');
  for (const headline of list) console.log(await measure(dataSource, headline));
} finally {
  await dataSource.destroy();
}
