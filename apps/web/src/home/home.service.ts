import { Injectable } from '@nestjs/common';
import { CategoriesService } from '../categories/categories.service.js';
import { ItemsService } from '../items/items.service.js';
import type { Near, Visitor } from '../places/near.js';
import { PlacesService } from '../places/places.service.js';
import { formatNumber } from '../ui/format.js';
import type { PageContext } from '../ui/page-context.js';
import type { HomePageView } from './home.view.js';

const ITEMS_OF_A_ROW = 8;
const TOP_CATEGORIES = 12;

/** The front door. */
@Injectable()
export class HomeService {
  constructor(
    private readonly items: ItemsService,
    private readonly categories: CategoriesService,
    private readonly places: PlacesService,
  ) {}

  async page(ctx: PageContext, visitor: Visitor): Promise<HomePageView> {
    const { near, error } = await this.places.near(visitor);
    const viewer = { locale: ctx.locale, now: ctx.now, near };
    const [newest, nearest, { tiles, itemCount, categoryCount }] = await Promise.all([
      this.items.find({ sort: 'newest', limit: ITEMS_OF_A_ROW, ...(near && { near: near.place }) }),
      near ? this.nearest(near) : { items: [] },
      this.categories.biggest(ctx, TOP_CATEGORIES),
    ]);
    return {
      ...(near && { near: near.view }),
      ...(error && { nearError: error }),
      categories: tiles,
      nearest: this.items.cards(nearest.items, viewer),
      newest: this.items.cards(newest.items, viewer),
      ...(itemCount > 0 && {
        figures: {
          items: `${formatNumber(itemCount, ctx.locale)} ${itemCount === 1 ? 'item' : 'items'}`,
          categories: `${formatNumber(categoryCount, ctx.locale)} sports`,
        },
      }),
    };
  }

  private nearest(near: Near) {
    return this.items.find({ sort: 'nearest', near: near.place, limit: ITEMS_OF_A_ROW });
  }
}
