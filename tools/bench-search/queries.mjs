import { itemMaker, randomNumbers, regionalWord } from './synthetic-items.mjs';

const limit = 20;

/** Words by how many items have them, from the database itself; `several` are words of one item. */
async function pickWords(dataSource, count, samples) {
  const frequencies = await dataSource.query(
    `SELECT word, ndoc FROM ts_stat('SELECT search_vector FROM items WHERE id % 10 = 3')
     WHERE word !~ '^#' ORDER BY ndoc DESC, word`,
  );
  const share = ({ ndoc }) => (ndoc * 10) / count;
  const between = (least, most) =>
    frequencies
      .filter((each) => share(each) >= least && share(each) < most)
      .map(({ word }) => word);
  const random = randomNumbers(99);
  const some = (list) =>
    Array.from({ length: samples }, () => list[Math.floor(random() * list.length)]);
  const titles = await dataSource.query(
    `SELECT title FROM items WHERE id % ${Math.max(1, Math.floor(count / 4_000))} = 1 LIMIT 4000`,
  );
  return {
    rare: some(between(0, 0.0003)),
    medium: some(between(0.001, 0.005)),
    common: some(between(0.01, 0.05)),
    'very common': some(between(0.08, 1)),
    // Frequent in a few towns, nowhere else.
    regional: Array.from({ length: samples }, (_, index) => regionalWord(25 * index)),
    several: some(titles).map(({ title }) => title.split(' ').slice(0, 2).join(' ')),
  };
}

async function pickPoints(dataSource, samples) {
  const { towns } = itemMaker(7);
  const random = randomNumbers(41);
  const fullest = await dataSource.query(
    `SELECT latitude, longitude FROM items GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 10`,
  );
  const times = (make) => Array.from({ length: samples }, (_, index) => make(index));
  return {
    'fullest points': times((index) => fullest[index % fullest.length]),
    towns: times(() => towns[Math.floor(random() * towns.length)]),
    anywhere: times(() => ({
      latitude: random() * 140 - 70,
      longitude: random() * 360 - 180,
    })),
  };
}

const plainNear =
  (condition) =>
  ({ latitude, longitude }, values) => ({
    text: `SELECT id FROM plain_items WHERE ${condition}
    ORDER BY location <-> ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography LIMIT ${limit}`,
    values: [longitude, latitude, ...values],
  });

const wordsMatch = `words @@ plainto_tsquery('pg_catalog.english', $3)`;

/** Headline queries: for each sample the search of ours and the statement of the plain way. */
export async function headlines(dataSource, count, samples) {
  const words = await pickWords(dataSource, count, samples);
  const points = await pickPoints(dataSource, samples);
  const indexes = Array.from({ length: samples }, (_, index) => index);
  const list = [];
  const add = (name, make) => list.push({ name, samples: indexes.map(make) });
  for (const [place, nears] of Object.entries(points)) {
    for (const [kind, texts] of Object.entries(words)) {
      add(`${kind}, nearest: ${place}`, (index) => ({
        search: { text: texts[index], near: nears[index], sort: 'nearest', limit },
        plain: plainNear(wordsMatch)(nears[index], [texts[index]]),
      }));
    }
    add(`category, nearest: ${place}`, (index) => ({
      search: { categoryId: 1 + (index % 26), near: nears[index], sort: 'nearest', limit },
      plain: plainNear('category_id = $3')(nears[index], [1 + (index % 26)]),
    }));
    add(`everything, nearest: ${place}`, (index) => ({
      search: { near: nears[index], sort: 'nearest', limit },
      plain: plainNear('true')(nears[index], []),
    }));
    add(`common + category + price + 25 km: ${place}`, (index) => ({
      search: {
        text: words.common[index],
        near: nears[index],
        categoryId: 1 + (index % 5),
        priceMaxCents: 20_000,
        radiusMetres: 25_000,
        sort: 'nearest',
        limit,
      },
      plain: plainNear(
        `${wordsMatch} AND category_id = $4 AND price_cents <= 20000
         AND ST_DWithin(location, ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography, 25000)`,
      )(nears[index], [words.common[index], 1 + (index % 5)]),
    }));
  }
  for (const [kind, texts] of Object.entries(words)) {
    add(`${kind}, newest`, (index) => ({
      search: { text: texts[index], sort: 'newest', limit },
      plain: {
        text: `SELECT id FROM plain_items WHERE words @@ plainto_tsquery('pg_catalog.english', $1)
          ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
        values: [texts[index]],
      },
    }));
  }
  add('category, newest', (index) => ({
    search: { categoryId: 1 + (index % 26), sort: 'newest', limit },
    plain: {
      text: `SELECT id FROM plain_items WHERE category_id = $1 ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      values: [1 + (index % 26)],
    },
  }));
  const counted = (name, filter) =>
    list.push({
      name,
      samples: indexes.map((index) => ({ count: filter(index) })),
    });
  counted('count to 1,001: common', (index) => ({ text: words.common[index] }));
  counted('count to 1,001: common within 25 km of towns', (index) => ({
    text: words.common[index],
    near: points.towns[index],
    radiusMetres: 25_000,
  }));
  counted('count to 1,001: common within 50 km of fullest points', (index) => ({
    text: words.common[index],
    near: points['fullest points'][index],
    radiusMetres: 50_000,
  }));
  return list;
}
