import { Injectable } from '@nestjs/common';
import type { CategoryRow } from '@tradyfit/data';
import { VisitorError } from '../http/visitor-error.js';
import { ItemsService } from '../items/items.service.js';
import type { Near, Visitor } from '../places/near.js';
import { PlacesService } from '../places/places.service.js';
import { withParameters } from '../ui/local-path.js';
import type { PageContext } from '../ui/page-context.js';
import { CategoryCounts } from './category-counts.js';
import type { CategoriesPageView, CategoryPageView, CategoryTileView } from './category.view.js';
import { mapCategoryTile } from './map-category.js';

const ITEMS_OF_ALL = 12;
const ITEMS_OF_ONE = 20;

/** Browsing by sport. */
@Injectable()
export class CategoriesService {
  constructor(
    private readonly counts: CategoryCounts,
    private readonly items: ItemsService,
    private readonly places: PlacesService,
  ) {}

  /** All categories as tiles, in their order. */
  async tiles(ctx: PageContext): Promise<CategoryTileView[]> {
    const categories = await this.counts.all(ctx.now.getTime());
    return categories.map((category) => mapCategoryTile(category, ctx.locale));
  }

  /** The tiles with the most items first, and how many items there are in all. */
  async biggest(
    ctx: PageContext,
    limit: number,
  ): Promise<{ tiles: CategoryTileView[]; itemCount: number; categoryCount: number }> {
    const categories = await this.counts.all(ctx.now.getTime());
    const bySize = [...categories].sort((a, b) => b.itemCount - a.itemCount);
    return {
      tiles: bySize.slice(0, limit).map((category) => mapCategoryTile(category, ctx.locale)),
      itemCount: categories.reduce((sum, { itemCount }) => sum + itemCount, 0),
      categoryCount: categories.length,
    };
  }

  /** Every category. */
  async all(ctx: PageContext): Promise<CategoryRow[]> {
    return this.counts.all(ctx.now.getTime());
  }

  /** A category by its slug. */
  async bySlug(slug: string, ctx: PageContext): Promise<CategoryRow | undefined> {
    return (await this.counts.all(ctx.now.getTime())).find((category) => category.slug === slug);
  }

  /** The page of all categories. */
  async allPage(ctx: PageContext, visitor: Visitor): Promise<CategoriesPageView> {
    const [categories, { near, error }] = await Promise.all([
      this.tiles(ctx),
      this.places.near(visitor),
    ]);
    const { items } = await this.items.find({ ...inOrder(near), limit: ITEMS_OF_ALL });
    return {
      categories,
      heading: near ? `Nearest to ${near.view.place.label}` : 'Newest first',
      items: this.items.cards(items, { locale: ctx.locale, now: ctx.now, near }),
      ...(near && { near: near.view }),
      ...(error && { nearError: error }),
    };
  }

  /**
   * The page of one category.
   *
   * @param cursor of the page before, empty for the first
   * @throws VisitorError 404 for an unknown category, 400 for a cursor that no page gave out
   */
  async onePage(
    id: number,
    cursor: string,
    ctx: PageContext,
    visitor: Visitor,
  ): Promise<CategoryPageView> {
    const categories = await this.counts.all(ctx.now.getTime());
    const found = categories.find((category) => category.id === id);
    if (!found) throw new VisitorError(404, 'There is no such sport here.');
    const { near, error } = await this.places.near(visitor);
    const page = await this.items.find({
      ...inOrder(near),
      categoryId: id,
      limit: ITEMS_OF_ONE,
      ...(cursor && { after: cursor }),
    });
    const category = mapCategoryTile(found, ctx.locale);
    return {
      category,
      categories: categories.map((each) => mapCategoryTile(each, ctx.locale)),
      heading: near
        ? `${category.title} near ${near.view.place.label}, nearest first`
        : `${category.title}, newest first`,
      ...(near && { near: near.view }),
      ...(error && { nearError: error }),
      items: this.items.cards(page.items, { locale: ctx.locale, now: ctx.now, near }),
      ...(page.next && {
        moreUrl: withParameters(category.url, { near: near?.text ?? '', cursor: page.next }),
      }),
      continued: cursor !== '',
      canonicalUrl: ctx.publicUrl + category.url,
      feedUrl: withParameters('/search.atom', { category: found.slug }),
    };
  }
}

/** Nearest first where a place is known, else newest first. */
function inOrder(near: Near | undefined) {
  return near ? { sort: 'nearest' as const, near: near.place } : { sort: 'newest' as const };
}
