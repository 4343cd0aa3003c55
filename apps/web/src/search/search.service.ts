import { Injectable } from '@nestjs/common';
import { CategoriesService } from '../categories/categories.service.js';
import { VisitorError } from '../http/visitor-error.js';
import { whenBusy } from '../http/when-busy.js';
import { ItemsService } from '../items/items.service.js';
import type { Near, Visitor } from '../places/near.js';
import { PlacesService } from '../places/places.service.js';
import type { PageContext } from '../ui/page-context.js';
import { defaultSort, type ResolvedSearch } from './resolved-search.js';
import { SearchCorrections } from './search-corrections.service.js';
import { SearchLoosenings } from './search-loosenings.service.js';
import { searchPage, unreadablePage } from './search-page-view.js';
import { SearchRings } from './search-rings.service.js';
import { parseSearch, type SearchInput, type TypedSearch } from './search.form.js';
import type { SearchPageView } from './search.view.js';

const NEEDS_A_TOWN = 'Choose a town to search around.';
const NO_SUCH_CATEGORY = 'Choose one of the sports in the list.';
const NOTHING_FOUND = 'Nothing found';

/** Searching, as a page. */
@Injectable()
export class SearchService {
  constructor(
    private readonly items: ItemsService,
    private readonly categories: CategoriesService,
    private readonly places: PlacesService,
    private readonly rings: SearchRings,
    private readonly loosenings: SearchLoosenings,
    private readonly corrections: SearchCorrections,
  ) {}

  /**
   * The result page. With messages at fields that could not be read it holds no results and `invalid` is true; an unknown
   * town only has its message, and the results are those without it.
   *
   * @throws VisitorError 400 for a cursor that no page gave out
   */
  async page(
    typed: TypedSearch,
    ctx: PageContext,
    visitor: Visitor,
  ): Promise<{ view: SearchPageView; invalid: boolean }> {
    const [categories, { near, error: nearError }] = await Promise.all([
      this.categories.tiles(ctx),
      this.places.near(visitor),
    ]);
    const known = { typed, categories, near };
    const { input, errors } = await this.read(typed, ctx);
    if (errors) {
      const all = { ...(nearError && { near: nearError }), ...errors };
      return { view: unreadablePage({ ...known, errors: all }), invalid: true };
    }
    const search = await this.resolve(input, near, ctx);
    const found = await this.rings.find(search, ctx.locale);
    const message = nearError ?? (input.radiusKm && !near ? NEEDS_A_TOWN : undefined);
    const view = searchPage({
      ...known,
      ctx,
      search,
      summary: found.total > 0 ? found.summary : NOTHING_FOUND,
      rings: found.rings.map(({ rows, ...ring }) => ({
        ...ring,
        items: this.items.cards(rows, { locale: ctx.locale, now: ctx.now, near }),
      })),
      next: found.next,
      ...(await this.extras(search, found.total, ctx.locale)),
      errors: message ? { near: message } : {},
    });
    return { view, invalid: false };
  }

  /** What helps on; the page does without it while too many search. */
  private async extras(search: ResolvedSearch, total: number, locale: string) {
    const loosenings =
      total > 0 ? [] : await this.loosenings.of(search, locale).catch(whenBusy([]));
    const correction = await this.corrections.of(search, total, locale).catch(whenBusy(undefined));
    return { loosenings, correction };
  }

  /** A checked search with everything it names looked up. */
  async resolve(
    input: SearchInput,
    near: Near | undefined,
    ctx: PageContext,
  ): Promise<ResolvedSearch> {
    const isImpossible =
      (input.sort === 'nearest' && !near) || (input.sort === 'relevance' && input.q === '');
    const wanted = isImpossible ? undefined : input.sort;
    return {
      input,
      near,
      category: input.category ? await this.categories.bySlug(input.category, ctx) : undefined,
      sort: wanted ?? defaultSort(near),
      radiusKm: near ? input.radiusKm : undefined,
    };
  }

  /**
   * Checks the parameters.
   *
   * @throws VisitorError 400 for something that cannot be a cursor
   */
  async read(typed: TypedSearch, ctx: PageContext): Promise<ReturnType<typeof parseSearch>> {
    const result = parseSearch(typed);
    if (result.errors?.['cursor']) throw new VisitorError(400, result.errors['cursor']);
    const category = result.input?.category;
    if (!category || (await this.categories.bySlug(category, ctx))) return result;
    return { errors: { category: NO_SUCH_CATEGORY } };
  }
}
