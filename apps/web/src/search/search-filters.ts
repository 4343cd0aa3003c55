import { CONDITIONS } from '../items/condition-names.js';
import { capitalise, formatNumber } from '../ui/format.js';
import { changedUrl, type ResolvedSearch } from './resolved-search.js';
import type { SearchInput } from './search.form.js';
import type { ActiveFilterView, SearchPageView, SortName } from './search.view.js';

/** A filter in force, and the change that lifts it. */
export interface LiftableFilter {
  label: string;
  without: Partial<SearchInput>;
}

const SORT_LABELS: readonly (readonly [SortName, string])[] = [
  ['nearest', 'Nearest first'],
  ['newest', 'Newest first'],
  ['price-asc', 'Cheapest first'],
  ['price-desc', 'Dearest first'],
  ['relevance', 'Best match first'],
];

/** The filters in force, in the order of the form. */
export function liftableFilters(search: ResolvedSearch, locale: string): LiftableFilter[] {
  const { input, category, radiusKm } = search;
  const filters: LiftableFilter[] = [];
  if (category) filters.push({ label: capitalise(category.name), without: { category: '' } });
  if (input.priceMinCents !== undefined) {
    const label = `from ${amount(input.priceMinCents, locale)}`;
    filters.push({ label, without: { priceMinCents: undefined } });
  }
  if (input.priceMaxCents !== undefined) {
    const label = `up to ${amount(input.priceMaxCents, locale)}`;
    filters.push({ label, without: { priceMaxCents: undefined } });
  }
  const { conditions, box } = input;
  for (const condition of conditions ?? []) {
    const others = conditions?.filter((other) => other !== condition);
    filters.push({
      label: CONDITIONS[condition],
      without: { conditions: others?.length ? others : undefined },
    });
  }
  if (box) filters.push({ label: 'in the chosen area', without: { box: undefined } });
  if (radiusKm) filters.push({ label: `within ${radiusKm} km`, without: { radiusKm: undefined } });
  return filters;
}

/** The same with the URLs that lift them. */
export function activeFilters(search: ResolvedSearch, locale: string): ActiveFilterView[] {
  return liftableFilters(search, locale).map(({ label, without }) => ({
    label,
    removeUrl: changedUrl(search, without),
  }));
}

/** What lifts every filter; words and place stay. */
export const NO_FILTERS: Partial<SearchInput> = {
  category: '',
  priceMinCents: undefined,
  priceMaxCents: undefined,
  radiusKm: undefined,
  conditions: undefined,
  box: undefined,
};

/** The search without any filter but its words and its place. */
export function clearUrl(search: ResolvedSearch): string {
  return changedUrl(search, { ...NO_FILTERS, sort: undefined });
}

/** The orders to choose from; without words nothing can match better. */
export function sorts(search: ResolvedSearch): SearchPageView['sorts'] {
  const usual = search.near ? 'nearest' : 'newest';
  const possible = SORT_LABELS.filter(([name]) => name !== 'relevance' || search.input.q !== '');
  return possible.map(([name, label]) => ({
    name,
    label,
    url: changedUrl(search, { sort: name === usual ? undefined : name }),
    current: name === search.sort,
    disabled: name === 'nearest' && !search.near,
  }));
}

/** `“road bike” in cycling near Madrid, ES, nearest first`. */
export function searchHeading(search: ResolvedSearch): string {
  const { near, radiusKm, sort } = search;
  const isNear = near && sort === 'nearest' && !radiusKm;
  const where = isNear ? ` near ${near.view.place.label}` : '';
  const order = SORT_LABELS.find(([name]) => name === sort)?.[1].toLowerCase() ?? '';
  return `${searchTitle(search)}${where}, ${order}`;
}

/** `“road bike” in cycling within 10 km of Madrid, ES`: what is searched, whatever the order. */
export function searchTitle(search: ResolvedSearch): string {
  const { near, radiusKm } = search;
  const where = near && radiusKm ? ` within ${radiusKm} km of ${near.view.place.label}` : '';
  return subject(search) + where;
}

function subject({ input: { q }, category }: ResolvedSearch): string {
  if (!q) return category ? capitalise(category.name) : 'All gear';
  const words = q.includes('"') ? q : `“${q}”`;
  return category ? `${words} in ${category.name}` : words;
}

/** Items have several currencies and a filter compares plain amounts, so none is named. */
function amount(cents: number, locale: string): string {
  return formatNumber(cents / 100, locale);
}
