import { shuffled } from '../measure/numbers.mjs';
import { isIn } from './sets.mjs';

/** Which share of the listed items have a word of each kind. */
export const kindsOfWords = {
  rare: [0, 0.0003],
  medium: [0.001, 0.005],
  common: [0.01, 0.05],
  'very common': [0.08, 1],
};

const countedItems = 100_000;

/**
 * Words of the market by how many items have them, from its own texts.
 * @returns lists of texts to search for: one for each kind of word, `regional` (what one region says), `several` (two or three
 * words of one item) and `seldom` (two common words that few items have both of)
 */
export async function chooseWords({ plain }, set, seed) {
  const every = await sampleStep(plain);
  const counted = await plain(
    `SELECT word, ndoc FROM ts_stat($1) WHERE word ~ '^[a-z]{3,}$'
       AND strip(to_tsvector('pg_catalog.english', word))::text = quote_literal(word)`,
    [`SELECT search_vector FROM old_app.items WHERE id % ${every.step} = 0`],
  );
  const words = counted.map(({ word, ndoc }) => ({ word, share: Number(ndoc) / every.rows }));
  const mine = (texts) => shuffled(texts.filter((text) => isIn(set, text)).sort(), seed);
  const between = ([least, most]) =>
    mine(words.filter(({ share }) => share >= least && share < most).map(({ word }) => word));
  const kinds = Object.fromEntries(
    Object.entries(kindsOfWords).map(([kind, shares]) => [kind, between(shares)]),
  );
  return {
    ...kinds,
    regional: mine(await regionalWords(plain, every.step)),
    several: mine(await wordsOfItems(plain, words)),
    seldom: pairs(kinds.common),
  };
}

async function sampleStep(plain) {
  const [{ listed }] = await plain('SELECT count(*)::integer AS listed FROM old_app.items');
  const step = Math.max(1, Math.floor(listed / countedItems));
  const [{ rows }] = await plain(
    `SELECT count(*)::integer AS rows FROM old_app.items WHERE id % ${step} = 0`,
  );
  return { step, rows };
}

/** The shops of regions: each is known in one, and a word of thousands of items there. */
async function regionalWords(plain, step) {
  const rows = await plain(
    `SELECT lower(substring(description FROM 'Bought at (\\w+)\\.')) AS word FROM old_app.items
     WHERE id % ${step} = 0 GROUP BY 1 HAVING count(*) >= 3 AND min(description) IS NOT NULL ORDER BY count(*) DESC, 1 LIMIT 41`,
  );
  return rows.map(({ word }) => word).filter(Boolean);
}

async function wordsOfItems(plain, words) {
  const known = new Set(words.filter(({ share }) => share >= 0.0005).map(({ word }) => word));
  const rows = await plain(
    `SELECT name, tsvector_to_array(search_vector) AS words FROM old_app.items
     WHERE id % greatest(1, (SELECT max(id) FROM old_app.items) / 3000) = 0 ORDER BY id LIMIT 3000`,
  );
  const texts = rows.map((row) => {
    const inTitle = row.words.filter(
      (word) => known.has(word) && row.name.toLowerCase().includes(word),
    );
    return inTitle.slice(0, 3);
  });
  return [...new Set(texts.filter((list) => list.length >= 2).map((list) => list.join(' ')))];
}

/** Each common word with another one of the list: mostly of another sport. */
function pairs(common) {
  const half = Math.floor(common.length / 2);
  return common.slice(0, half).map((word, index) => `${word} ${common[index + half]}`);
}
