/** A category as pages and the public API show it; `position` is its order, from 1. */
export interface CategoryRow {
  id: number;
  name: string;
  slug: string;
  position: number;
}
