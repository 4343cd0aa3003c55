import type { ItemCardView } from '../items/item.view.js';
import type { SellerActionsView } from '../items/seller-actions.js';

/** A page of a member's own items. */
export interface OwnItemsView {
  items: { card: ItemCardView; actions: SellerActionsView }[];
  /** What `before=` of the next page carries; absent on the last one. */
  next?: number;
}
