import { Injectable } from '@nestjs/common';
import { ItemsRepository, VocabularyRepository } from '@tradyfit/data';
import { COUNT_CAP, countItems } from '../ui/format.js';
import { changedUrl, itemFilter, type ResolvedSearch } from './resolved-search.js';
import { NO_FILTERS } from './search-filters.js';
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
   * The likeliest correction that finds something, with the same filters if it can be. A search that finds nothing is told a sure
   * correction that finds nothing either: then the page offers what to let go of.
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
    for (const changes of [{}, NO_FILTERS]) {
      for (const { text } of corrections) {
        const filter = changes === NO_FILTERS ? {} : itemFilter(search);
        const count = await this.items.count({ ...filter, text }, COUNT_CAP + 1);
        if (count <= total) continue;
        const url = changedUrl(search, { ...changes, q: text });
        return { query: text, count: countItems(count, locale), url };
      }
    }
    const [likeliest] = total === 0 ? corrections : [];
    return likeliest?.isSure
      ? { query: likeliest.text, url: changedUrl(search, { q: likeliest.text }) }
      : undefined;
  }
}
