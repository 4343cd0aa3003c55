import { Photo, StandInPhoto } from '../ui/photo.js';
import { Time } from '../ui/time.js';
import type { PageContext } from '../ui/page-context.js';
import type { ItemCardView } from './item.view.js';

const cardSizes = '(min-width: 75rem) 16rem, (min-width: 48rem) 30vw, 48vw';

interface ItemCardProps {
  ctx: PageContext;
  item: ItemCardView;
  /** True for the cards of the first screen: their photos load at once. */
  eager?: boolean;
  /** Level of the title in the page's outline. */
  heading?: 2 | 3;
}

/** An item in a list: photo, price, title, where, how long ago. The whole card is one link. */
export function ItemCard({ ctx, item, eager, heading = 3 }: ItemCardProps): JSX.Element {
  return (
    <article class="card" data-item={String(item.id)}>
      <div class="card__photo">
        {item.photo ? (
          <Photo photo={item.photo} sizes={cardSizes} eager={eager ?? false} alt="" />
        ) : (
          <StandInPhoto src={ctx.asset(`categories/${item.category.slug}.svg`)} />
        )}
        {item.ribbon ? (
          <span class={`ribbon ribbon--${item.state}`} safe>
            {item.ribbon}
          </span>
        ) : (
          ''
        )}
      </div>
      <div class="card__text">
        <p class="card__price" safe>
          {item.price}
        </p>
        <tag of={`h${heading}`} class="card__title">
          <a class="card__link" href={item.url}>
            <bdi safe>{item.title}</bdi>
          </a>
        </tag>
        <p class="card__meta">
          <Where item={item} />
          <Time moment={item.age} />
        </p>
      </div>
    </article>
  );
}

/** “in Madrid” names the town already; “about 10 km” follows it. */
function Where({ item: { place, distance } }: { item: ItemCardView }): JSX.Element {
  const isNamed = distance === `in ${place}`;
  return (
    <>
      {isNamed ? (
        ''
      ) : (
        <span>
          <bdi safe>{place}</bdi>
        </span>
      )}
      {distance ? (
        <span>
          <bdi safe>{distance}</bdi>
        </span>
      ) : (
        ''
      )}
    </>
  );
}

interface ItemGridProps {
  ctx: PageContext;
  items: ItemCardView[];
  /** How many photos load at once. */
  eager?: number;
  heading?: 2 | 3;
  /** A row that scrolls sideways on phones. */
  row?: boolean;
}

/** Cards in a grid. */
export function ItemGrid({ ctx, items, eager = 0, heading = 3, row }: ItemGridProps): JSX.Element {
  return (
    <ul class={['cards', row && 'cards--row']} role="list" data-cards>
      {items.map((item, index) => (
        <li>
          <ItemCard ctx={ctx} item={item} eager={index < eager} heading={heading} />
        </li>
      ))}
    </ul>
  );
}
