/** Ids of the items that specs name, and the path of a category; `site/gear.mjs` says what they are. */
interface NamedItems {
  many: number;
  plain: number;
  sold: number;
  reserved: number;
  removed: number;
  wide: number;
  arabic: number;
  emoji: number;
  hostile: number[];
  cyclingPath: string;
  failing: { ours: number; dependency: number };
}

/** The site that runs for all spec files. */
export const site = JSON.parse(process.env['BROWSER_SITE'] ?? '{}') as {
  url: string;
  items: NamedItems;
  payloads: string[];
};

export interface PageUnderTest {
  name: string;
  path: string;
  /** HTTP status of the page; default 200. */
  status?: number;
}

const { items } = site;

/** One of every kind of page. */
export const pages: readonly PageUnderTest[] = [
  { name: 'home', path: '/' },
  { name: 'home near a town', path: '/?near=Madrid' },
  { name: 'categories', path: '/items/categories' },
  { name: 'a category', path: `${items.cyclingPath}?near=Madrid` },
  { name: 'search with a first page of many', path: '/search?q=tennis&near=Madrid' },
  { name: 'search with rings', path: '/search?near=Getafe&radius_km=10&category=climbing' },
  { name: 'search without results', path: '/search?q=road+bike&category=boxing&price_max=10' },
  {
    name: 'search with errors',
    path: '/search?price_min=x&price_max=y&near=Nowhereham',
    status: 400,
  },
  { name: 'item with ten photos', path: `/items/${items.many}?near=Toledo` },
  { name: 'item without photo or description', path: `/items/${items.plain}` },
  { name: 'item sold', path: `/items/${items.sold}` },
  { name: 'item with the widest title', path: `/items/${items.wide}` },
  { name: 'item in Arabic', path: `/items/${items.arabic}` },
  { name: 'place picker', path: '/place?return_to=/search' },
  { name: 'place picker with a town to choose', path: '/place?near=Springf' },
  { name: 'developers', path: '/developers' },
  { name: 'login, with demo members', path: '/login' },
  { name: '404', path: '/nothing-here', status: 404 },
  { name: '410', path: `/items/${items.removed}`, status: 410 },
  { name: '500', path: `/items/${items.failing.ours}`, status: 500 },
  { name: '503', path: `/items/${items.failing.dependency}`, status: 503 },
];
