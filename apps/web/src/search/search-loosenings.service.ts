import { Injectable } from '@nestjs/common';
import { ItemsRepository } from '@tradyfit/data';
import { COUNT_CAP, countItems } from '../ui/format.js';
import { changedUrl, itemFilter, stateOf, type ResolvedSearch } from './resolved-search.js';
import { liftableFilters, NO_FILTERS } from './search-filters.js';
import type { SearchInput } from './search.form.js';
import { searchTerms, withoutTerm } from './search-terms.js';
import type { LooseningView } from './search.view.js';

const MOST_SHOWN = 4;
const MOST_TERMS = 4;

interface Loosening {
  label: string;
  changes: Partial<SearchInput>;
}

/** What a search that found nothing could do without. */
@Injectable()
export class SearchLoosenings {
  constructor(private readonly items: ItemsRepository) {}

  /** Single changes that find something, with how much; everything there is when none does. */
  async of(search: ResolvedSearch, locale: string): Promise<LooseningView[]> {
    const single = [
      ...liftableFilters(search, locale).map(({ label, without }) => ({
        label: `Search without “${label}”`,
        changes: without,
      })),
      ...termChanges(search.input.q),
    ];
    const helpful = await this.counted(search, single, locale);
    if (helpful.length > 0) return helpful;
    return this.counted(search, [{ label: 'See all gear', changes: EVERYTHING }], locale);
  }

  /** The first that find something, at most as many as are shown. One after the other: they are extras, and others search too. */
  private async counted(
    search: ResolvedSearch,
    loosenings: readonly Loosening[],
    locale: string,
  ): Promise<LooseningView[]> {
    const views: LooseningView[] = [];
    for (const { label, changes } of loosenings) {
      if (views.length === MOST_SHOWN) break;
      const count = await this.count(search, changes);
      if (count === 0) continue;
      views.push({ label, count: countItems(count, locale), url: changedUrl(search, changes) });
    }
    return views;
  }

  private count(search: ResolvedSearch, changes: Partial<SearchInput>): Promise<number> {
    const input = { ...stateOf(search), ...changes };
    const changed: ResolvedSearch = {
      ...search,
      input,
      radiusKm: input.radiusKm,
      category: input.category ? search.category : undefined,
    };
    return this.items.count(itemFilter(changed), COUNT_CAP + 1);
  }
}

const EVERYTHING: Partial<SearchInput> = { ...NO_FILTERS, q: '' };

function termChanges(q: string): Loosening[] {
  const terms = searchTerms(q);
  if (terms.length < 2) return [];
  return terms.slice(0, MOST_TERMS).map((term, index) => ({
    label: `Search without “${term.replaceAll('"', '')}”`,
    changes: { q: withoutTerm(terms, index) },
  }));
}
