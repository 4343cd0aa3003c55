const ITEMS = 100;
/** Where the bare server answers from its memory. */
export const KEPT = '/kept';
const words = [
  'bike',
  'helmet',
  'racket',
  'skis',
  'boots',
  'jacket',
  'gloves',
  'ball',
  'board',
  'shoes',
];
const towns = [
  'Madrid, Spain',
  'Berlin, Germany',
  'Chicago, Illinois, United States',
  'Sydney, New South Wales, Australia',
];

/**
 * What is asked for, and what the bare server must know to answer the same: the statement of an item by its id, and all that a search
 * sends, both as the site sends them.
 */
export async function findTargets(site) {
  const get = (path) => fetch(site.url + path, { redirect: 'manual' });
  const list = await (await get(`/public-api/v1.0/items/category/cycling?limit=${ITEMS}`)).json();
  const ids = list.items.map(({ id }) => id);
  const api = ids.map((id) => `/public-api/v1.0/items/${id}`);
  const pages = [];
  for (const id of ids) pages.push((await get(`/items/${id}`)).headers.get('location'));
  const details = (await site.record(pages[0])).find(({ text }) =>
    /FROM items i JOIN categories .* JOIN users/s.test(text),
  );
  if (!details)
    throw new Error('The statement that reads an item was not found among those of its page');
  const answers = {};
  for (const [index, path] of api.entries())
    answers[path] = {
      queries: [{ text: details.text, values: [ids[index]] }],
      body: await (await get(path)).text(),
    };
  const categories = [];
  for (const id of [1, 8, 16, 24])
    categories.push((await get(`/items/category/${id}`)).headers.get('location'));
  const searches = words.flatMap((word) =>
    towns.map((near) => `/search?${new URLSearchParams({ q: word, near })}`),
  );
  for (const path of searches) {
    await get(path);
    answers[path] = { queries: await site.record(path) };
  }
  const costly = towns.flatMap((near) =>
    words.map(
      (word, at) =>
        `/search?${new URLSearchParams({ q: `${word} ${words[(at + 3) % words.length]}`, near, radius_km: '200', sort: 'price-asc' })}`,
    ),
  );
  answers[KEPT] = { queries: [], body: await (await get(pages[0])).text() };
  return { api, pages, categories, searches, costly, answers };
}
