import { ItemCard } from '../items/item-card.js';
import { SellerActions } from '../items/seller-actions.part.js';
import { EmptyState } from '../ui/empty-state.js';
import type { PageContext } from '../ui/page-context.js';
import type { OwnItemsView } from './own-items.view.js';

interface OwnItemsProps {
  ctx: PageContext;
  view: OwnItemsView;
  /** Path of the page that shows them: `?before=` leads on, and buttons come back to it. */
  path: string;
}

/** A member's own items, each with what its owner may do. */
export function OwnItems({ ctx, view, path }: OwnItemsProps): JSX.Element {
  if (view.items.length === 0) {
    return (
      <EmptyState
        picture={ctx.asset('brand/empty.svg')}
        title="Nothing for sale yet"
        text="What lies in your cellar is what somebody nearby is looking for."
        action={{ label: 'Sell something', url: '/items/new' }}
      />
    );
  }
  return (
    <>
      <ul class="cards own-items" role="list">
        {view.items.map(({ card, actions }) => (
          <li class="own-items__item">
            <ItemCard ctx={ctx} item={card} />
            <SellerActions ctx={ctx} actions={actions} title={card.title} returnTo={path} />
          </li>
        ))}
      </ul>
      {view.next === undefined ? (
        ''
      ) : (
        <p class="section">
          <a class="button button--line" href={`${path}?before=${view.next}`} rel="next">
            Older items
          </a>
        </p>
      )}
    </>
  );
}
