import type { CategoryRow, ItemFilters } from '@tradyfit/data';
import type { Near } from '../places/near.js';
import type { SearchInput } from './search.form.js';
import { searchUrl } from './search-url.js';
import type { SortName } from './search.view.js';

/** A search whose names were looked up and whose order is decided. */
export interface ResolvedSearch {
  input: SearchInput;
  near?: Near | undefined;
  category?: CategoryRow | undefined;
  sort: SortName;
  /** Km; only where there is a place to count from. */
  radiusKm?: number | undefined;
}

/** The order of a search that names none: nearest where a place is known, else newest. */
export function defaultSort(near: Near | undefined): SortName {
  return near ? 'nearest' : 'newest';
}

/** What the repository is asked, without order, page and ring. */
export function itemFilter({ input, near, category, radiusKm }: ResolvedSearch) {
  const { conditions, box } = input;
  return {
    ...(input.q && { text: input.q }),
    ...(near && { near: near.place }),
    ...(radiusKm && { radiusMetres: radiusKm * 1000 }),
    ...(category && { categoryId: category.id }),
    ...(input.priceMinCents !== undefined && { priceMinCents: input.priceMinCents }),
    ...(input.priceMaxCents !== undefined && { priceMaxCents: input.priceMaxCents }),
    ...(conditions && { conditions }),
    ...(box && { box }),
  } satisfies ItemFilters;
}

/** The first page of this search with some of it changed, place and order included. */
export function changedUrl(search: ResolvedSearch, changes: Partial<SearchInput>): string {
  return searchUrl({ ...stateOf(search), ...changes });
}

/** All that the URL of this search holds, from its first page. */
export function stateOf({ input, near, sort, radiusKm }: ResolvedSearch): SearchInput {
  return {
    ...input,
    near: near?.text ?? '',
    radiusKm,
    sort: sort === defaultSort(near) ? undefined : sort,
    cursor: undefined,
  };
}
