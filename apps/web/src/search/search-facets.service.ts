import { Injectable } from '@nestjs/common';
import { FacetsRepository, type ItemFacets } from '@tradyfit/data';
import { CategoriesService } from '../categories/categories.service.js';
import type { Visitor } from '../places/near.js';
import { PlacesService } from '../places/places.service.js';
import { COUNT_CAP, countItems, formatCount, formatNumber } from '../ui/format.js';
import type { PageContext } from '../ui/page-context.js';
import { priceParameter } from './price.js';
import { itemFilter } from './resolved-search.js';
import type { TypedSearch } from './search.form.js';
import { SearchService } from './search.service.js';
import type { PriceBandView, SearchFacetsView } from './search.view.js';

/** How many items each choice of the filters would leave. */
@Injectable()
export class SearchFacets {
  constructor(
    private readonly searches: SearchService,
    private readonly categories: CategoriesService,
    private readonly places: PlacesService,
    private readonly facets: FacetsRepository,
  ) {}

  /** Undefined for a search with fields that cannot be read. */
  async of(
    typed: TypedSearch,
    ctx: PageContext,
    visitor: Visitor,
  ): Promise<SearchFacetsView | undefined> {
    const { input } = await this.searches.read({ ...typed, sort: '', cursor: '' }, ctx);
    if (!input) return undefined;
    const [{ near }, categories] = await Promise.all([
      this.places.near(visitor),
      this.categories.all(ctx),
    ]);
    const search = await this.searches.resolve(input, near, ctx);
    const found = await this.facets.facets(itemFilter(search), { cap: COUNT_CAP });
    const slugs = new Map(categories.map(({ id, slug }) => [id, slug]));
    const { locale } = ctx;
    return {
      total: countItems(found.total, locale),
      counts: Object.fromEntries([
        ...found.categories.map(({ categoryId, count }) => [
          `category:${slugs.get(categoryId)}`,
          formatCount(count, locale),
        ]),
        ...found.conditions.map(({ condition, count }) => [
          `condition:${condition}`,
          formatCount(count, locale),
        ]),
      ]) as Record<string, string>,
      prices: priceBandViews(found, locale),
    };
  }
}

/** From the cheapest to the dearest band that holds something. */
function priceBandViews({ prices }: ItemFacets, locale: string): PriceBandView[] {
  const most = Math.max(1, ...prices.map(({ count }) => count));
  const isFilled = ({ count }: { count: number }) => count > 0;
  const last = prices.findLastIndex(isFilled);
  return prices.slice(Math.max(0, prices.findIndex(isFilled)), last + 1).map((band) => ({
    label: bandLabel(band, locale),
    min: band.fromCents > 0 ? priceParameter(band.fromCents) : '',
    max: band.toCents === undefined ? '' : priceParameter(band.toCents),
    count: formatCount(band.count, locale),
    share: band.count / most,
  }));
}

function bandLabel({ fromCents, toCents }: ItemFacets['prices'][number], locale: string): string {
  const amount = (cents: number) => formatNumber(cents / 100, locale);
  if (toCents === undefined) return `${amount(fromCents)} or more`;
  const next = amount(toCents + 1);
  return fromCents === 0 ? `Under ${next}` : `${amount(fromCents)}–${next}`;
}
