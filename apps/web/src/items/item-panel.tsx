import { attributeText } from '../ui/attribute-text.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { Time } from '../ui/time.js';
import { AreaPicture } from './area-picture.js';
import type { ItemPageView, SellerView } from './item.view.js';
import { SellerActions } from './seller-actions.part.js';

interface PanelProps {
  view: ItemPageView;
}

interface ItemPanelProps extends PanelProps {
  ctx: PageContext;
}

/** What one needs to decide: price, state, where, from whom. Sticks beside the photos on wide screens. */
export function ItemPanel({ ctx, view }: ItemPanelProps): JSX.Element {
  const { card } = view;
  return (
    <div class="panel">
      <div class="panel__head">
        <p class="panel__price" safe>
          {card.price}
        </p>
        {card.ribbon ? (
          <span class={`badge badge--${card.state}`} safe>
            {card.ribbon}
          </span>
        ) : (
          ''
        )}
      </div>
      <h1 class="panel__title">
        <bdi safe>{card.title}</bdi>
      </h1>
      <dl class="facts">
        <div>
          <dt>Condition</dt>
          <dd safe>{view.condition}</dd>
        </div>
        <div>
          <dt>Listed</dt>
          <dd>
            <Time moment={card.age} />
          </dd>
        </div>
        {view.modified ? (
          <div>
            <dt>Changed</dt>
            <dd>
              <Time moment={view.modified} />
            </dd>
          </div>
        ) : (
          ''
        )}
      </dl>
      {view.owner ? (
        <SellerActions ctx={ctx} actions={view.owner} title={card.title} />
      ) : (
        <div class="panel__action">
          <ItemAction view={view} />
        </div>
      )}
      <section class="where" aria-label="Where it is">
        <AreaPicture
          area={view.area}
          label={attributeText(`A drawing of the area around ${card.place}`)}
        />
        <p class="where__text">
          <Icon name="pin" />
          <span>
            <span class="where__place">
              <bdi safe>{view.placeFull}</bdi>
            </span>
            {card.distance ? (
              <span class="where__distance" safe>
                {card.distance}
              </span>
            ) : (
              ''
            )}
          </span>
        </p>
      </section>
      <Seller seller={view.seller} />
    </div>
  );
}

function Seller({ seller }: { seller: SellerView }): JSX.Element {
  return (
    <section class="seller" aria-label="Seller">
      {seller.avatarUrl ? (
        <img class="seller__face" src={seller.avatarUrl} alt="" width="48" height="48" />
      ) : (
        <span class="seller__face seller__face--letter" aria-hidden="true" safe>
          {[...seller.username][0]?.toUpperCase() ?? ''}
        </span>
      )}
      <p>
        <span class="seller__name">
          <bdi safe>{seller.username}</bdi>
        </span>
        <span class="seller__joined" safe>
          {seller.joined}
        </span>
      </p>
    </section>
  );
}

/** The one main action: what the view names; else similar items for what is gone; else sharing. */
export function ItemAction({ view }: PanelProps): JSX.Element {
  const { action, card, similar } = view;
  const isGone = card.state === 'sold' || card.state === 'expired';
  if (action) {
    return (
      <a class="button" href={action.url}>
        <Icon name={action.icon ?? 'message'} />
        <span safe>{action.label}</span>
      </a>
    );
  }
  if (isGone && similar.length > 0) {
    return (
      <a class="button" href="#similar">
        See similar items
      </a>
    );
  }
  return (
    <button class="button" type="button" data-share={view.canonicalUrl} hidden>
      <Icon name="share" />
      <span data-share-label>Share this item</span>
    </button>
  );
}
