import { priceParameter } from './price.js';
import type { SearchInput } from './search.form.js';

/** Path and query of a search: parameters in a fixed order, none that is empty, so that equal searches have equal URLs. */
export function searchUrl(input: Partial<SearchInput>, path = '/search'): string {
  const query = new URLSearchParams();
  const add = (name: string, value: string | undefined) => {
    if (value) query.append(name, value);
  };
  add('q', input.q);
  add('near', input.near);
  add('radius_km', input.radiusKm?.toString());
  add('category', input.category);
  if (input.priceMinCents !== undefined) add('price_min', priceParameter(input.priceMinCents));
  if (input.priceMaxCents !== undefined) add('price_max', priceParameter(input.priceMaxCents));
  add('sort', input.sort);
  add('cursor', input.cursor);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
