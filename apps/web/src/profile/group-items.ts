import type { PublicItemState } from '../items/item.view.js';
import type { OwnItemsView } from '../listing/own-items.view.js';
import type { ItemGroupView } from './profile.view.js';

const GROUPS: readonly { title: string; states: readonly PublicItemState[] }[] = [
  { title: 'For sale', states: ['available', 'reserved'] },
  { title: 'Sold', states: ['sold'] },
  { title: 'No longer for sale', states: ['expired'] },
];

/** A page of a member's items by what can be done with them; no empty groups. Only the last one leads on. */
export function groupItems({ items, next }: OwnItemsView): ItemGroupView[] {
  const groups = GROUPS.map(({ title, states }) => ({
    title,
    view: { items: items.filter(({ card }) => states.includes(card.state)) },
  })).filter(({ view }) => view.items.length > 0);
  return groups.map(({ title, view }, index) => ({
    title,
    view: { ...view, ...(index === groups.length - 1 && next !== undefined && { next }) },
  }));
}
