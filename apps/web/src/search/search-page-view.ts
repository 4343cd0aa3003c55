import type { CategoryTileView } from '../categories/category.view.js';
import type { Near } from '../places/near.js';
import type { PageContext } from '../ui/page-context.js';
import { CONDITIONS } from '../items/condition-names.js';
import { categoryPath } from '../ui/slug.js';
import { changedUrl, defaultSort, stateOf, type ResolvedSearch } from './resolved-search.js';
import { activeFilters, clearUrl, searchHeading, sorts } from './search-filters.js';
import { RADII, SORTS, type TypedSearch } from './search.form.js';
import { searchUrl } from './search-url.js';
import type {
  CorrectionView,
  LooseningView,
  RingView,
  SearchPageView,
  SortName,
} from './search.view.js';

interface Known {
  typed: TypedSearch;
  categories: CategoryTileView[];
  near?: Near | undefined;
  /** Messages by the parameter's name. */
  errors: Record<string, string>;
}

const CONDITION_CHOICES = Object.entries(CONDITIONS).map(([value, label]) => ({ value, label }));

/** The page of a search that was understood. */
export function searchPage(
  known: Known & {
    ctx: PageContext;
    search: ResolvedSearch;
    summary: string;
    rings: RingView[];
    next?: string | undefined;
    loosenings: LooseningView[];
    correction?: CorrectionView | undefined;
  },
): SearchPageView {
  const { ctx, search, summary, rings, next, loosenings, correction, categories, near } = known;
  const filters = activeFilters(search, ctx.locale);
  return {
    form: formView(known, search.sort),
    ...(near && { near: near.view }),
    heading: searchHeading(search),
    summary,
    ...(correction && { correction }),
    categories,
    conditions: CONDITION_CHOICES,
    radii: RADII,
    sorts: sorts(search),
    activeFilters: filters,
    ...(filters.length > 0 && { clearUrl: clearUrl(search) }),
    rings,
    ...(next && { moreUrl: changedUrl(search, { cursor: next }) }),
    continued: Boolean(search.input.cursor),
    firstPageUrl: changedUrl(search, {}),
    loosenings,
    canonicalUrl: ctx.publicUrl + canonicalPath(search),
    indexable: isCategoryLike(search),
    feedUrl: feedPath(search),
  };
}

/** The page of a search with fields that could not be read: the form as it was typed, with the messages. */
export function unreadablePage(known: Known): SearchPageView {
  const { categories, near, typed } = known;
  const nothing = { input: { q: '', near: '', category: '' }, near };
  const order = SORTS.find((name) => name === typed.sort) ?? defaultSort(near);
  return {
    form: formView(known, order),
    ...(near && { near: near.view }),
    heading: 'That search does not work',
    summary: 'Please correct the marked fields.',
    categories,
    conditions: CONDITION_CHOICES,
    radii: RADII,
    sorts: sorts({ ...nothing, sort: order }),
    activeFilters: [],
    rings: [],
    continued: false,
    firstPageUrl: '/search',
    loosenings: [],
    canonicalUrl: '/search',
    indexable: false,
    feedUrl: '/search.atom',
  };
}

function formView({ typed, near, errors }: Known, sort: SortName): SearchPageView['form'] {
  return {
    q: typed.q,
    near: typed.near || (near?.view.place.fullLabel ?? ''),
    radiusKm: typed.radius_km,
    category: typed.category,
    priceMin: typed.price_min,
    priceMax: typed.price_max,
    conditions: typed.condition.flatMap((text) => text.split(',')).map((text) => text.trim()),
    box: typed.box,
    sort,
    errors,
  };
}

/** A search for a category alone is that category's page. Places that were not asked for are left out. */
function canonicalPath(search: ResolvedSearch): string {
  if (isCategoryLike(search)) return search.category ? categoryPath(search.category) : '/search';
  return searchUrl({ ...stateOf(search), ...unlessAskedFor(search) });
}

/** Whether a search asks for nothing but perhaps a category, so that search engines may keep it. */
function isCategoryLike({ input }: ResolvedSearch): boolean {
  return searchUrl({ ...input, category: '' }) === '/search';
}

/** Newest items of the same search, for feed readers: they have no cookie, so a place stays where it matters. */
function feedPath(search: ResolvedSearch): string {
  const place = search.radiusKm ? {} : unlessAskedFor(search);
  return searchUrl({ ...stateOf(search), ...place, sort: undefined }, '/search.atom');
}

function unlessAskedFor({ near }: ResolvedSearch) {
  return near?.view.source === 'url' ? {} : { near: '' };
}
