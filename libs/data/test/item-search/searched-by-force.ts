import type { Distances, RandomSearch } from './random-searches.js';
import type { SyntheticItem } from './synthetic-items.js';

interface Terms {
  included: string[];
  excluded: string[];
}

function termsOf(text: string): Terms {
  const terms: Terms = { included: [], excluded: [] };
  for (const [, minus, phrase, word] of text.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)) {
    (minus ? terms.excluded : terms.included).push(phrase ?? word!);
  }
  return terms;
}

const holds = (words: string[], term: string) => ` ${words.join(' ')} `.includes(` ${term} `);

function isInside({ latitude, longitude }: SyntheticItem, box: RandomSearch['box']): boolean {
  if (!box) return true;
  const { west, east } = box;
  const isBetween = (degrees: number) =>
    west <= east ? degrees >= west && degrees <= east : degrees >= west || degrees <= east;
  const names = Math.abs(longitude) === 180 ? [180, -180] : [longitude];
  return latitude >= box.south && latitude <= box.north && names.some(isBetween);
}

/** What a search finds, in its order, without any index: every item looked at, all found ones sorted. */
export function searchedByForce(
  items: readonly SyntheticItem[],
  search: RandomSearch,
  distances: Distances,
): SyntheticItem[] {
  const { included, excluded } = termsOf(search.text ?? '');
  const metres = search.near && distances.from(search.near);
  const far = (item: SyntheticItem) => metres?.get(item.id) ?? 0;
  const has = (item: SyntheticItem, term: string) =>
    holds(item.title, term) || holds(item.description, term);
  const inTitle = (item: SyntheticItem) =>
    Number(included.every((term) => holds(item.title, term)));
  const found = items.filter(
    (item) =>
      item.state !== 'sold' &&
      included.every((term) => has(item, term)) &&
      !excluded.some((term) => has(item, term)) &&
      (search.categoryId ?? item.categoryId) === item.categoryId &&
      (!search.conditions?.length || search.conditions.includes(item.condition)) &&
      item.priceCents >= (search.priceMinCents ?? 0) &&
      item.priceCents <= (search.priceMaxCents ?? Infinity) &&
      (search.radiusMetres === undefined || far(item) <= search.radiusMetres) &&
      (search.beyondMetres === undefined || far(item) > search.beyondMetres) &&
      isInside(item, search.box),
  );
  const newest = (a: SyntheticItem, b: SyntheticItem) =>
    b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id;
  const orders: Record<RandomSearch['sort'], typeof newest> = {
    newest,
    nearest: (a, b) => far(a) - far(b) || b.id - a.id,
    'price-asc': (a, b) => a.priceCents - b.priceCents || b.id - a.id,
    'price-desc': (a, b) => b.priceCents - a.priceCents || b.id - a.id,
    relevance: (a, b) => inTitle(b) - inTitle(a) || newest(a, b),
  };
  return found.sort(orders[search.sort]);
}
