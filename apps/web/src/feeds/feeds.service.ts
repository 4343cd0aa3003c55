import { Injectable } from '@nestjs/common';
import type { ItemCardRow } from '@tradyfit/data';
import { VisitorError } from '../http/visitor-error.js';
import { ItemsService } from '../items/items.service.js';
import { PlacesService } from '../places/places.service.js';
import { itemFilter, type ResolvedSearch } from '../search/resolved-search.js';
import { searchTitle } from '../search/search-filters.js';
import type { TypedSearch } from '../search/search.form.js';
import { SearchService } from '../search/search.service.js';
import { searchUrl } from '../search/search-url.js';
import { formatPrice } from '../ui/format.js';
import type { PageContext } from '../ui/page-context.js';
import { itemPath } from '../ui/slug.js';
import { atomXml, type AtomEntry } from './atom.js';

const ENTRIES = 50;

/** The newest items of a search, for feed readers. */
@Injectable()
export class FeedsService {
  constructor(
    private readonly searches: SearchService,
    private readonly items: ItemsService,
    private readonly places: PlacesService,
  ) {}

  /**
   * Atom of a search. Only the URL counts: no cookie and no address, so that every reader gets the same.
   *
   * @throws VisitorError 400 for parameters that make no sense or name an unknown town
   */
  async atom(typed: TypedSearch, ctx: PageContext): Promise<string> {
    const { input, errors } = await this.searches.read({ ...typed, sort: '', cursor: '' }, ctx);
    if (errors) throw new VisitorError(400, firstMessage(errors));
    const { near, error } = await this.places.near({ near: input.near, cookie: '', address: '' });
    if (error) throw new VisitorError(400, error);
    const search = await this.searches.resolve({ ...input, sort: 'newest' }, near, ctx);
    const { items } = await this.items.find({
      ...itemFilter(search),
      sort: 'newest',
      limit: ENTRIES,
    });
    return atomXml({
      ...this.head(search, ctx),
      entries: items.map((row) => this.entry(row, ctx)),
    });
  }

  private head({ input, ...search }: ResolvedSearch, { publicUrl }: PageContext) {
    const state = { ...input, sort: undefined };
    const selfUrl = publicUrl + searchUrl(state, '/search.atom');
    return {
      id: selfUrl,
      title: `${searchTitle({ ...search, input })} · TradyFit`,
      selfUrl,
      pageUrl: publicUrl + searchUrl(state),
      author: 'TradyFit',
    };
  }

  private entry(row: ItemCardRow, ctx: PageContext): AtomEntry {
    const cover = row.cover && this.items.coverUrl(row.cover);
    const price = formatPrice(row.priceCents, row.currency, 'en');
    return {
      id: `${ctx.publicUrl}/items/${row.id}`,
      title: row.title,
      url: ctx.publicUrl + itemPath(row.id, row.title),
      published: row.createdAt,
      updated: row.modifiedAt,
      summary: `${price} · ${row.placeName}, ${row.countryCode}`,
      category: row.category.name,
      ...(cover && { picture: { url: new URL(cover, ctx.publicUrl).href, type: 'image/webp' } }),
    };
  }
}

function firstMessage(errors: Record<string, string>): string {
  const [first] = Object.entries(errors);
  return first ? `${first[0]}: ${first[1]}` : 'Not a valid search';
}
