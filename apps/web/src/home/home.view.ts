import type { CategoryTileView } from '../categories/category.view.js';
import type { ItemCardView } from '../items/item.view.js';
import type { NearView } from '../places/place.view.js';

export interface HomePageView {
  near?: NearView;
  /** Why `near=` of the URL was not followed. */
  nearError?: string;
  /** The biggest categories first. */
  categories: CategoryTileView[];
  /** Items nearest to the place; empty when no place is known. */
  nearest: ItemCardView[];
  newest: ItemCardView[];
  /** `2,000 items from 1,234 towns`-like honest figures; omitted while the shop is empty. */
  figures?: { items: string; categories: string };
}
