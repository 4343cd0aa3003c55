import type { ItemCardView, PublicItemState } from '../items/item.view.js';
import type { OwnItemsView } from './profile.view.js';

const GROUPS: readonly { title: string; states: readonly PublicItemState[] }[] = [
  { title: 'For sale', states: ['available', 'reserved'] },
  { title: 'Sold', states: ['sold'] },
  { title: 'Ended', states: ['expired'] },
];

/** A member's items by what can be done with them; no empty groups. */
export function groupItems(cards: readonly ItemCardView[]): OwnItemsView['groups'] {
  return GROUPS.map(({ title, states }) => ({
    title,
    items: cards.filter(({ state }) => states.includes(state)),
  })).filter(({ items }) => items.length > 0);
}
