import type { CategoryTileView } from '../../src/categories/category.view.js';
import type { ItemCardView, ItemPageView, PhotoView } from '../../src/items/item.view.js';
import type { NearView } from '../../src/places/place.view.js';
import type { SearchPageView } from '../../src/search/search.view.js';
import type { PageContext } from '../../src/ui/page-context.js';

/** A text that must never reach a page as markup. */
export const hostile = `"><script>alert(1)</script><b onclick='x'>&amp;`;

/** The page without the values of its attributes, where `<` is a character like any other. */
export function markupOf(html: string): string {
  return html.replaceAll(/"[^"]*"/g, '""');
}

export function sampleContext(over: Partial<PageContext> = {}): PageContext {
  return {
    nonce: 'n0nce',
    requestId: 'request-1',
    path: '/',
    publicUrl: 'https://tradyfit.example',
    locale: 'en',
    now: new Date('2026-11-23T12:00:00Z'),
    asset: (name) => `/assets/${name}`,
    csrf: 'token',
    ...over,
  };
}

export const madrid: NearView = {
  place: { id: 3117735, name: 'Madrid', label: 'Madrid, ES', fullLabel: 'Madrid, Spain' },
  source: 'cookie',
};

export const cycling: CategoryTileView = {
  name: 'cycling',
  slug: 'cycling',
  url: '/items/category/8-cycling',
  title: 'Cycling',
  picture: 'categories/cycling.svg',
  count: '12 items',
};

export function samplePhoto(over: Partial<PhotoView> = {}): PhotoView {
  return {
    alt: 'A bike',
    width: 1600,
    height: 1200,
    placeholder: ['#112233', '#445566', '#778899', '#aabbcc'],
    card: '/media/a/card.webp',
    page: '/media/a/page.webp',
    full: '/media/a/full.webp',
    fallback: '/media/a/page.jpg',
    ...over,
  };
}

export function sampleCard(over: Partial<ItemCardView> = {}): ItemCardView {
  return {
    id: 1,
    url: '/items/1-road-bike',
    title: 'Road bike',
    price: '€1,245',
    state: 'available',
    place: 'Madrid',
    distance: 'in Madrid',
    age: { text: '2 days ago', iso: '2026-11-21T12:00:00Z', exact: '21 November 2026, 12:00 UTC' },
    photo: samplePhoto(),
    category: cycling,
    ...over,
  };
}

export function sampleItem(over: Partial<ItemPageView> = {}): ItemPageView {
  return {
    card: sampleCard(),
    photos: [samplePhoto()],
    description: 'Ridden on Sundays.',
    condition: 'Good',
    placeFull: 'Madrid, Madrid, Spain',
    area: { latitude: 40.4168, longitude: -3.7038 },
    seller: { username: 'maria', joined: 'Member since March 2025' },
    similar: [],
    similarHeading: 'More cycling near Madrid',
    canonicalUrl: 'https://tradyfit.example/items/1-road-bike',
    jsonLd: { '@type': 'Product', name: 'Road bike' },
    ...over,
  };
}

export function sampleSearch(over: Partial<SearchPageView> = {}): SearchPageView {
  return {
    form: {
      q: 'bike',
      near: 'Madrid, Spain',
      radiusKm: '',
      category: '',
      priceMin: '',
      priceMax: '',
      conditions: [],
      box: '',
      sort: 'nearest',
      errors: {},
    },
    near: madrid,
    heading: '“bike” near Madrid, ES, nearest first',
    summary: '1 item',
    categories: [cycling],
    conditions: [{ value: 'good', label: 'Good' }],
    radii: [10, 50],
    sorts: [
      { name: 'nearest', label: 'Nearest first', url: '/search', current: true, disabled: false },
    ],
    activeFilters: [],
    rings: [{ items: [sampleCard()] }],
    continued: false,
    firstPageUrl: '/search?q=bike',
    loosenings: [],
    canonicalUrl: '/search?q=bike',
    indexable: false,
    feedUrl: '/search.atom?q=bike',
    ...over,
  };
}
