import type { CategoryLinkView, ItemCardView } from '../items/item.view.js';
import type { NearView } from '../places/place.view.js';

/** A category as a picture tile. */
export interface CategoryTileView extends CategoryLinkView {
  /** Capitalised: `Martial arts`. */
  title: string;
  /** Path of the category's picture among the assets: `categories/martial-arts.svg`. */
  picture: string;
  /** `128 items`, `1 item`, `nothing yet`. */
  count: string;
}

/** All categories and the items nearest or newest over all of them. */
export interface CategoriesPageView {
  categories: CategoryTileView[];
  /** `Nearest to Madrid, ES` or `Newest first`. */
  heading: string;
  items: ItemCardView[];
  near?: NearView;
  /** Why `near=` of the URL was not followed. */
  nearError?: string;
}

/** One category. */
export interface CategoryPageView {
  category: CategoryTileView;
  categories: CategoryTileView[];
  /** `Cycling near Madrid, ES, nearest first` or `Cycling, newest first`. */
  heading: string;
  near?: NearView;
  /** Why `near=` of the URL was not followed. */
  nearError?: string;
  items: ItemCardView[];
  /** URL of the next page, none on the last. */
  moreUrl?: string;
  /** True when this is not the first page. */
  continued: boolean;
  canonicalUrl: string;
  feedUrl: string;
}
