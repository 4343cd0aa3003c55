import type { ItemCardView, PublicItemState } from './item.view.js';

/** States that sellers set themselves. */
export const sellersStates = ['available', 'reserved', 'sold'] as const;
export type SellersState = (typeof sellersStates)[number];

/** What the owner of an item may do with it. */
export interface SellerActionsView {
  editUrl: string;
  deleteUrl: string;
  /** Where a form with the field `state` goes. */
  stateUrl: string;
  states: { state: SellersState; label: string }[];
}

const STEPS: Readonly<Record<PublicItemState, SellerActionsView['states']>> = {
  available: [
    { state: 'reserved', label: 'Mark as reserved' },
    { state: 'sold', label: 'Mark as sold' },
  ],
  reserved: [
    { state: 'sold', label: 'Mark as sold' },
    { state: 'available', label: 'Make available again' },
  ],
  sold: [{ state: 'available', label: 'Make available again' }],
  expired: [{ state: 'available', label: 'List again' }],
};

/** What the next page says after a state was set. */
export const STATE_NOTICES: Readonly<Record<SellersState, string>> = {
  available: 'Your item is available again.',
  reserved: 'Your item is marked as reserved. It stays in search.',
  sold: 'Your item is marked as sold. It is out of search; its page stays.',
};

export function isSellersState(text: string): text is SellersState {
  return sellersStates.some((state) => state === text);
}

export function sellerActions({
  id,
  state,
}: Pick<ItemCardView, 'id' | 'state'>): SellerActionsView {
  return {
    editUrl: `/items/${id}/edit`,
    deleteUrl: `/items/${id}/delete`,
    stateUrl: `/items/${id}/state`,
    states: STEPS[state],
  };
}
