import { Injectable } from '@nestjs/common';
import { ItemsRepository } from '@tradyfit/data';
import { CategoriesService } from '../categories/categories.service.js';
import type { PageContext } from '../ui/page-context.js';
import { itemPath } from '../ui/slug.js';
import { sitemapIndexXml, sitemapXml } from './sitemap.js';

/** Ids in one part: part n holds the items with ids from n·10,000 + 1 on, so a part never changes its items. */
const PART = 10_000;

/** The most that the protocol allows in an index. */
const MOST_PARTS = 50_000;

/** The last part whose ids a row can have. */
const LAST_PART = Math.floor(2_147_483_647 / PART);

/** What search engines should visit. */
@Injectable()
export class SitemapService {
  constructor(
    private readonly items: ItemsRepository,
    private readonly categories: CategoriesService,
  ) {}

  /** All parts; finding them reads one row for each. */
  async index({ publicUrl }: PageContext): Promise<string> {
    const urls = [`${publicUrl}/sitemaps/pages.xml`];
    let after = 0;
    while (urls.length < MOST_PARTS) {
      const [item] = await this.items.forSitemap(after, 1);
      if (!item) break;
      const part = Math.floor((item.id - 1) / PART);
      urls.push(`${publicUrl}/sitemaps/items-${part}.xml`);
      after = (part + 1) * PART;
    }
    return sitemapIndexXml(urls);
  }

  /** One part by its file name, undefined when there is no such part. */
  async part(name: string, ctx: PageContext): Promise<string | undefined> {
    if (name === 'pages.xml') return this.pages(ctx);
    const digits = /^items-(0|[1-9]\d{0,5})\.xml$/.exec(name)?.[1];
    const part = Number(digits);
    if (digits === undefined || part > LAST_PART) return undefined;
    const last = (part + 1) * PART;
    const items = await this.items.forSitemap(part * PART, PART);
    const inside = items.filter(({ id }) => id <= last);
    if (inside.length === 0) return undefined;
    return sitemapXml(
      inside.map(({ id, title, modifiedAt }) => ({
        url: ctx.publicUrl + itemPath(id, title),
        modifiedAt,
      })),
    );
  }

  private async pages(ctx: PageContext): Promise<string> {
    const categories = await this.categories.tiles(ctx);
    const paths = ['/', '/items/categories', ...categories.map(({ url }) => url), '/developers'];
    return sitemapXml(paths.map((path) => ({ url: ctx.publicUrl + path })));
  }
}
