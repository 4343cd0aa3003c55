import { Injectable } from '@nestjs/common';
import {
  InvalidCursorError,
  ItemsRepository,
  type ItemCardRow,
  type ItemDetails,
  type ItemPage,
  type ItemSearch,
  type PhotoRow,
} from '@tradyfit/data';
import { distanceMetres } from '@tradyfit/geolocation';
import { FileStorage } from '@tradyfit/storage';
import { VisitorError } from '../http/visitor-error.js';
import { whenBusy } from '../http/when-busy.js';
import type { Visitor } from '../places/near.js';
import { PlacesService } from '../places/places.service.js';
import { itemPath } from '../ui/slug.js';
import type { PageContext } from '../ui/page-context.js';
import { itemJsonLd } from './item-json-ld.js';
import type { ItemCardView, ItemPageView } from './item.view.js';
import { mapCard, mapDetails } from './map-item.js';
import { mapPhoto } from './map-photo.js';
import { sellerActions } from './seller-actions.js';
import type { Viewer } from './viewer.js';

const SIMILAR_ITEMS = 8;

/** Items as people see them. */
@Injectable()
export class ItemsService {
  private readonly publicUrl: (key: string) => string;

  constructor(
    private readonly items: ItemsRepository,
    private readonly places: PlacesService,
    storage: FileStorage,
  ) {
    this.publicUrl = (key) => storage.publicUrl(key);
  }

  /**
   * One page of items.
   *
   * @throws VisitorError 400 for a cursor that no page gave out
   */
  async find(search: ItemSearch): Promise<ItemPage> {
    try {
      return await this.items.search(search);
    } catch (error) {
      if (!(error instanceof InvalidCursorError)) throw error;
      throw new VisitorError(400, 'That page of items does not exist. Start from the first one.', {
        cause: error,
      });
    }
  }

  /** Items as cards. */
  cards(rows: readonly ItemCardRow[], viewer: Viewer): ItemCardView[] {
    return rows.map((row) => mapCard(row, viewer, this.publicUrl));
  }

  /** URL of a cover as it is on cards. */
  coverUrl(cover: PhotoRow): string {
    return mapPhoto(cover, '', this.publicUrl).card;
  }

  /**
   * An item's own page.
   *
   * @param memberId who reads it, if that is a member
   * @throws VisitorError 404 for an unknown item, 410 for a removed one
   */
  async page(
    id: number,
    ctx: PageContext,
    visitor: Visitor,
    memberId?: number,
  ): Promise<ItemPageView> {
    const item = await this.existing(id);
    const [{ near, error }, similar] = await Promise.all([
      this.places.near(visitor),
      this.items.similar(id, item.point, SIMILAR_ITEMS).catch(whenBusy(undefined)),
    ]);
    const viewer = { locale: ctx.locale, now: ctx.now, near };
    const distance = near && distanceMetres(near.place, item.point);
    const details = mapDetails(item, viewer, this.publicUrl);
    const canonicalUrl = ctx.publicUrl + itemPath(id, item.title);
    const card = mapCard({ ...item, distanceMetres: distance }, viewer, this.publicUrl);
    return {
      card,
      ...details,
      ...(item.seller.id === memberId ? ownersPart(card) : buyersPart(item)),
      // Their distances are from the item's town, not from the reader's, so none is shown.
      similar: this.cards(similar ?? [], { ...viewer, near: undefined }),
      ...(!similar && { isIncomplete: true }),
      similarHeading: `More ${item.category.name} near ${item.placeName}`,
      canonicalUrl,
      jsonLd: itemJsonLd(item, details.photos, canonicalUrl),
      ...(near && { near: near.view }),
      ...(error && { nearError: error }),
    };
  }

  private async existing(id: number): Promise<ItemDetails> {
    const item = await this.items.findPublic(id);
    if (item === undefined) throw new VisitorError(404, 'There is no such item.');
    if (item === 'removed') throw new VisitorError(410, 'This item has been removed.');
    return item;
  }
}

/** What everybody else sees; visitors are asked to log in on the way. */
function buyersPart({ id, state, seller }: ItemDetails): Pick<ItemPageView, 'action'> {
  if (state !== 'available' && state !== 'reserved') return {};
  return { action: { label: `Contact ${seller.username}`, url: `/items/${id}/conversation` } };
}

/** What only the owner of an item sees on its page. */
function ownersPart(card: ItemCardView): Pick<ItemPageView, 'action' | 'owner'> {
  const owner = sellerActions(card);
  return { owner, action: { label: 'Edit this item', url: owner.editUrl, icon: 'pencil' } };
}
