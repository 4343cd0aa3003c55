import { Injectable } from '@nestjs/common';
import { bestCorrection, ItemsRepository, VocabularyRepository } from '@tradyfit/data';
import { COUNT_CAP, countItems } from '../ui/format.js';
import { changedUrl, itemFilter, type ResolvedSearch } from './resolved-search.js';
import { liftableFilters, NO_FILTERS } from './search-filters.js';
import type { CorrectionView } from './search.view.js';

/** A search that finds this many was most likely meant as it was typed. */
const FEW = 12;

/** “Did you mean …?”: a suggestion for words that look mistyped. The search itself stays as it was typed. */
@Injectable()
export class SearchCorrections {
  constructor(
    private readonly items: ItemsRepository,
    private readonly vocabulary: VocabularyRepository,
  ) {}

  /**
   * The best correction that finds something, with the same filters if it can be. A search for several words
   * that finds nothing is told a sure correction that finds nothing either: then the page offers what to let go of.
   *
   * @param total what the search found
   */
  async of(
    search: ResolvedSearch,
    total: number,
    locale: string,
  ): Promise<CorrectionView | undefined> {
    const { q, cursor } = search.input;
    if (!q || cursor || total >= FEW) return undefined;
    const corrections = await this.vocabulary.corrections(q);
    const hasFilters = liftableFilters(search, locale).length > 0;
    for (const changes of hasFilters ? [{}, NO_FILTERS] : [{}]) {
      const filter = changes === NO_FILTERS ? {} : itemFilter(search);
      const most = COUNT_CAP + 1;
      const best = await bestCorrection(corrections, total, most, (text) =>
        this.items.count({ ...filter, text }, most),
      );
      if (!best) continue;
      const url = changedUrl(search, { ...changes, q: best.text });
      return { query: best.text, count: countItems(best.count, locale), url };
    }
    const [likeliest] = total === 0 ? corrections : [];
    return likeliest?.isSure && /\s/u.test(likeliest.text)
      ? { query: likeliest.text, url: changedUrl(search, { q: likeliest.text }) }
      : undefined;
  }
}
