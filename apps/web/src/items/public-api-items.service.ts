import { Inject, Injectable } from '@nestjs/common';
import { CategoriesRepository, ItemsRepository } from '@tradyfit/data';
import type { ItemCardRow, ItemSearch, PhotoRow } from '@tradyfit/data';
import { FileStorage } from '@tradyfit/storage';
import { SITE } from '../http/site.js';
import type { Site } from '../http/site.js';
import { VisitorError } from '../http/visitor-error.js';
import { MOST_ITEMS } from './public-api.form.js';
import type { PagingForm } from './public-api.form.js';
import { publicApiItem } from './public-api-item.view.js';
import type { PublicApiItemView } from './public-api-item.view.js';

export const NO_SUCH_ITEM = 'There is no such item';

/** A list, and the cursor of the next one when there are more. */
export interface PublicApiList {
  items: PublicApiItemView[];
  next?: string | undefined;
}

/** Items as the public API v1.0 shows them: listed ones only, newest first. */
@Injectable()
export class PublicApiItemsService {
  constructor(
    private readonly items: ItemsRepository,
    private readonly categories: CategoriesRepository,
    private readonly storage: FileStorage,
    @Inject(SITE) private readonly site: Site,
  ) {}

  /** @throws VisitorError 404 for a name that is not exactly a category's; InvalidCursorError */
  async ofCategory(name: string, paging: PagingForm): Promise<PublicApiList> {
    const category = await this.categories.findByName(name);
    if (!category) throw new VisitorError(404, 'There is no such category');
    return this.list({ categoryId: category.id }, paging);
  }

  /**
   * Items that hold all words of a checked text.
   *
   * @throws InvalidCursorError
   */
  matching(text: string, paging: PagingForm): Promise<PublicApiList> {
    // A minus before a word excludes it in the site's search; here it is one of the signs between words.
    return this.list({ text: text.replace(/(^|\s)-+/g, '$1') }, paging);
  }

  /** @throws VisitorError 404 for an unknown or unlisted item */
  async one(id: number): Promise<PublicApiItemView> {
    const item = await this.items.findPublic(id);
    if (!item || item === 'removed' || (item.state !== 'available' && item.state !== 'reserved'))
      throw new VisitorError(404, NO_SUCH_ITEM);
    return this.view(item, item.description);
  }

  /** Id of the newest listed item, if there is any. */
  async newestId(): Promise<number | undefined> {
    const { items } = await this.items.search({ sort: 'newest', limit: 1 });
    return items[0]?.id;
  }

  private async list(
    filter: Pick<ItemSearch, 'categoryId' | 'text'>,
    { limit = MOST_ITEMS, cursor }: PagingForm,
  ): Promise<PublicApiList> {
    const page = await this.items.search({
      ...filter,
      sort: 'newest',
      limit,
      ...(cursor && { after: cursor }),
    });
    const descriptions = await this.items.descriptions(page.items.map(({ id }) => id));
    return {
      items: page.items.map((item) => this.view(item, descriptions.get(item.id) ?? null)),
      next: page.next,
    };
  }

  private view(item: ItemCardRow, description: string | null): PublicApiItemView {
    return publicApiItem(item, description, (cover, slug) => this.pictureUrl(cover, slug));
  }

  private pictureUrl(cover: PhotoRow | undefined, categorySlug: string): string {
    const { assets, config } = this.site;
    const url = cover
      ? this.storage.publicUrl(`${cover.key}/page.jpg`)
      : assets.url(`categories/${categorySlug}.svg`);
    return new URL(url, config.PUBLIC_URL).href;
  }
}
