import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { PlaceNotice } from '../ui/place-notice.js';
import { SectionHead } from '../ui/section-head.js';
import { ItemGrid } from './item-card.js';
import { ItemGallery } from './item-gallery.js';
import { ItemAction, ItemPanel } from './item-panel.js';
import type { ItemPageView } from './item.view.js';

interface ItemPageProps {
  ctx: PageContext;
  view: ItemPageView;
}

/** Everything about one item. */
export function ItemPage({ ctx, view }: ItemPageProps): JSX.Element {
  const { card, photos, similar } = view;
  const cover = photos[0];
  return (
    <PageFrame
      ctx={ctx}
      title={`${card.title}, ${card.price}`}
      description={describe(view)}
      near={view.near}
      nearError={view.nearError}
      canonicalUrl={view.canonicalUrl}
      openGraphType="product"
      image={cover ? { url: cover.fallback, alt: cover.alt } : undefined}
      jsonLd={view.jsonLd}
      noindex={card.state === 'expired'}
      mainClass="main--item"
    >
      <nav class="crumbs" aria-label="You are here">
        <a href="/items/categories">Sports</a>
        <Icon name="right" />
        <a class="crumbs__category" href={card.category.url} safe>
          {card.category.name}
        </a>
      </nav>
      <PlaceNotice error={view.nearError} path={ctx.path} />
      <div class="item">
        <ItemGallery ctx={ctx} view={view} />
        <ItemPanel ctx={ctx} view={view} />
        {view.description ? (
          <section class="item__description" aria-labelledby="description">
            <h2 class="section__title" id="description">
              Description
            </h2>
            <p class="item__words" dir="auto" safe>
              {view.description}
            </p>
          </section>
        ) : (
          ''
        )}
      </div>
      {similar.length > 0 ? (
        <section class="section" aria-labelledby="similar">
          <SectionHead
            id="similar"
            title={view.similarHeading}
            link={{ label: 'See all', url: card.category.url }}
          />
          <ItemGrid ctx={ctx} items={similar} />
        </section>
      ) : (
        ''
      )}
      <div class={['item-bar', !view.action && 'needs-script']}>
        <p class="item-bar__price" safe>
          {card.price}
        </p>
        <ItemAction view={view} />
      </div>
    </PageFrame>
  );
}

/** For link previews: price, condition, town, and the first words of the description. */
function describe({ card, condition, placeFull, description }: ItemPageView): string {
  const facts = `${card.price} · ${condition} · ${placeFull}.`;
  const words = description?.replaceAll(/\s+/g, ' ').slice(0, 140) ?? '';
  return words ? `${facts} ${words}` : facts;
}
