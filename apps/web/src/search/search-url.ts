import { boxParameter } from './box.js';
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
  for (const condition of input.conditions ?? []) add('condition', condition);
  add('box', input.box && boxParameter(input.box));
  add('sort', input.sort);
  add('cursor', input.cursor);
  // A comma may stand in a query as it is, and these are the only ones that nobody typed.
  const text = query.toString().replace(/(?<=&|^)box=[^&]*/, (box) => box.replaceAll('%2C', ','));
  return text ? `${path}?${text}` : path;
}
