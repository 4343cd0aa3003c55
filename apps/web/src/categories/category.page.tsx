import { ItemGrid } from '../items/item-card.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { PlaceNotice } from '../ui/place-notice.js';
import { Pager } from '../ui/pager.js';
import type { CategoryPageView } from './category.view.js';

interface CategoryPageProps {
  ctx: PageContext;
  view: CategoryPageView;
}

const firstScreen = 4;

/** One sport: its items, and the way to the other sports. */
export function CategoryPage({ ctx, view }: CategoryPageProps): JSX.Element {
  const { category } = view;
  return (
    <PageFrame
      ctx={ctx}
      title={view.heading}
      description={`Second-hand ${category.name} gear from people near you: ${category.count}.`}
      near={view.near}
      nearError={view.nearError}
      canonicalUrl={view.canonicalUrl}
      noindex={view.continued}
      feed={{ url: view.feedUrl, title: view.heading }}
    >
      <header class="category-head">
        <img
          class="category-head__picture"
          src={ctx.asset(category.picture)}
          alt=""
          width="640"
          height="480"
        />
        <div>
          <h1 class="page-title" safe>
            {view.heading}
          </h1>
          <p class="page-lead" safe>
            {category.count}
          </p>
        </div>
      </header>
      <PlaceNotice error={view.nearError} path={ctx.path} />
      <nav class="sports-nav" aria-label="Sports" tabindex="0">
        <ul class="sports-nav__list" role="list">
          {view.categories.map((tile) => (
            <li>
              <a
                class={['chip', tile.slug === category.slug && 'chip--on']}
                href={tile.url}
                aria-current={tile.slug === category.slug ? 'page' : undefined}
                safe
              >
                {tile.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.items.length === 0 ? (
        <EmptyState
          picture={ctx.asset('brand/empty.svg')}
          title={`No ${category.name} gear yet`}
          text="Nobody has put any up. Another sport may have what you need."
          action={{ label: 'All sports', url: '/items/categories' }}
        />
      ) : (
        ''
      )}
      <div class="rings" data-results>
        <div data-ring="">
          <ItemGrid ctx={ctx} items={view.items} eager={firstScreen} heading={2} />
        </div>
      </div>
      <Pager moreUrl={view.moreUrl} firstPageUrl={view.continued ? category.url : undefined} />
      <p class="feed-link">
        <a href={view.feedUrl} type="application/atom+xml">
          <Icon name="feed" />
          Follow this sport in a feed reader
        </a>
      </p>
    </PageFrame>
  );
}
