import { ItemGrid } from '../items/item-card.js';
import { CategoryTile } from '../ui/category-tile.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { PlaceNotice } from '../ui/place-notice.js';
import { SectionHead } from '../ui/section-head.js';
import type { CategoriesPageView } from './category.view.js';

interface CategoriesPageProps {
  ctx: PageContext;
  view: CategoriesPageView;
}

/** All sports, and the items nearest or newest over all of them. */
export function CategoriesPage({ ctx, view }: CategoriesPageProps): JSX.Element {
  return (
    <PageFrame
      ctx={ctx}
      title="All sports"
      description="Second-hand gear for 26 sports, from badminton to volleyball."
      near={view.near}
      nearError={view.nearError}
      canonicalUrl="/items/categories"
    >
      <h1 class="page-title">All sports</h1>
      <PlaceNotice error={view.nearError} path={ctx.path} />
      <ul class="tiles tiles--page" role="list">
        {view.categories.map((tile) => (
          <li>
            <CategoryTile tile={tile} asset={ctx.asset} />
          </li>
        ))}
      </ul>
      {view.items.length > 0 ? (
        <section class="section" aria-labelledby="items">
          <SectionHead
            id="items"
            title={view.heading}
            link={{ label: 'See all', url: '/search' }}
          />
          <ItemGrid ctx={ctx} items={view.items} />
        </section>
      ) : (
        ''
      )}
    </PageFrame>
  );
}
