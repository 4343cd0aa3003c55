import type { CategoryTileView } from '../categories/category.view.js';
import type { ItemCardView } from '../items/item.view.js';
import type { NearView } from '../places/place.view.js';

export type SortName = 'nearest' | 'newest' | 'price-asc' | 'price-desc' | 'relevance';

/** The form as it was filled in, valid or not: texts exactly as typed. */
export interface SearchFormView {
  q: string;
  near: string;
  radiusKm: string;
  /** Slug, empty for all. */
  category: string;
  priceMin: string;
  priceMax: string;
  /** Those ticked. */
  conditions: string[];
  /** `west,south,east,north`, empty without one. */
  box: string;
  sort: SortName;
  /** Message for a field, by the parameter's name: `price_min`, `near`, `q`, … */
  errors: Record<string, string>;
}

/** A filter in force, with the URL of the same search without it. */
export interface ActiveFilterView {
  /** `Cycling`, `up to €200`, `within 25 km`. */
  label: string;
  removeUrl: string;
}

/** Results of one ring; a search without radius has a single ring without heading. */
export interface RingView {
  /** `Within 10 km of Madrid`, `More within 50 km`. */
  heading?: string;
  items: ItemCardView[];
  /** The search of the wider radius itself, where this ring shows only its beginning. */
  widerUrl?: string;
}

/** What could be loosened, with the count that it would give. */
export interface LooseningView {
  /** `Search without “up to €200”`. */
  label: string;
  /** `34 items`. */
  count: string;
  url: string;
}

/** What mistyped words may have meant, with the count that it gives, if any. */
export interface CorrectionView {
  /** `tennis racket`. */
  query: string;
  /** `34 items`. */
  count?: string;
  url: string;
}

/** A town that the end of a typed search may name. */
export interface TownSuggestionView {
  /** What stands before it. */
  rest: string;
  /** What `near=` carries. */
  near: string;
  name: string;
  /** Division and country. */
  detail: string;
}

/** What a search that is being typed may become. */
export interface SearchSuggestionsView {
  /** Whole texts. */
  words: string[];
  towns: TownSuggestionView[];
}

/** A price band of the current search. */
export interface PriceBandView {
  /** `20–50`, `5,000 or more`. */
  label: string;
  /** What `price_min` and `price_max` carry, empty for no limit. */
  min: string;
  max: string;
  /** `34`, `1,000+`. */
  count: string;
  /** Of the fullest band, 0 to 1. */
  share: number;
}

/** How many items each choice of the filters would leave. */
export interface SearchFacetsView {
  /** `34 items`. */
  total: string;
  /** By `category:cycling`, `condition:good`; absent where there is nothing. */
  counts: Record<string, string>;
  prices: PriceBandView[];
}

export interface SearchPageView {
  form: SearchFormView;
  near?: NearView;
  /** `“road bike” near Madrid, ES, nearest first`. */
  heading: string;
  /** `1,000+ items`, `3 within 10 km · 8 more within 50 km`. */
  summary: string;
  correction?: CorrectionView;
  categories: CategoryTileView[];
  conditions: { value: string; label: string }[];
  /** Radii in km offered by the form. */
  radii: number[];
  sorts: { name: SortName; label: string; url: string; current: boolean; disabled: boolean }[];
  activeFilters: ActiveFilterView[];
  /** URL without any filter but q and near; absent when none is in force. */
  clearUrl?: string;
  rings: RingView[];
  moreUrl?: string;
  /** True when this is not the first page; `firstPageUrl` leads back. */
  continued: boolean;
  firstPageUrl: string;
  /** Filled when nothing was found. */
  loosenings: LooseningView[];
  canonicalUrl: string;
  /** Result pages are for people: `noindex` unless it is a plain category-like search. */
  indexable: boolean;
  feedUrl: string;
}
