import { Injectable } from '@nestjs/common';
import { SellerItemsRepository } from '@tradyfit/data';
import { VisitorError } from '../http/visitor-error.js';
import { ItemsService } from '../items/items.service.js';
import { type SellersState, sellerActions } from '../items/seller-actions.js';
import { OutboxWorker } from '../outbox/outbox.worker.js';
import type { PageContext } from '../ui/page-context.js';
import { itemPath } from '../ui/slug.js';
import type { DeleteItemView } from './item-form.view.js';
import type { OwnItemsView } from './own-items.view.js';

const ITEMS_ON_PAGE = 24;

/** What a member does with items of their own besides writing them. */
@Injectable()
export class OwnItemService {
  constructor(
    private readonly items: SellerItemsRepository,
    private readonly cards: ItemsService,
    private readonly worker: OutboxWorker,
  ) {}

  /**
   * A page of the member's items, newest first.
   *
   * @param before id of the last item of the page before
   */
  async list(memberId: number, ctx: PageContext, before?: number): Promise<OwnItemsView> {
    const rows = await this.items.list(memberId, ITEMS_ON_PAGE + 1, before);
    const shown = rows.slice(0, ITEMS_ON_PAGE);
    const cards = this.cards.cards(shown, { locale: ctx.locale, now: ctx.now });
    const last = rows.length > ITEMS_ON_PAGE ? shown.at(-1) : undefined;
    return {
      items: cards.map((card) => ({ card, actions: sellerActions(card) })),
      ...(last && { next: last.id }),
    };
  }

  /** @throws VisitorError 404 when the member has no such item */
  async beforeDeleting(id: number | undefined, memberId: number): Promise<DeleteItemView> {
    const item = id === undefined ? undefined : await this.items.find(id, memberId);
    if (!item) throw noSuchItem();
    const { title, photos } = item;
    return { id: item.id, title, url: itemPath(item.id, title), photos: photos.length };
  }

  /** @throws VisitorError 404 when the member has no such item */
  async delete(id: number, memberId: number): Promise<void> {
    if (!(await this.items.remove(id, memberId))) throw noSuchItem();
    this.worker.wake();
  }

  /** @throws VisitorError 404 when the member has no such item */
  async changeState(
    id: number | undefined,
    memberId: number,
    state: SellersState,
  ): Promise<{ url: string }> {
    const item = id === undefined ? undefined : await this.items.find(id, memberId);
    if (!item || !(await this.items.changeState(item.id, memberId, state))) throw noSuchItem();
    return { url: itemPath(item.id, item.title) };
  }
}

function noSuchItem(): VisitorError {
  return new VisitorError(404, 'There is no such item.');
}
