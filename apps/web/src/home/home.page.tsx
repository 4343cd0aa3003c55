import { ItemGrid } from '../items/item-card.js';
import { CategoryTile } from '../ui/category-tile.js';
import { EmptyState } from '../ui/empty-state.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { PlaceNotice } from '../ui/place-notice.js';
import { SectionHead } from '../ui/section-head.js';
import { HomeHero } from './home-hero.js';
import type { HomePageView } from './home.view.js';
import { HowItWorks } from './how-it-works.js';

interface HomePageProps {
  ctx: PageContext;
  view: HomePageView;
}

/** The front door: search, sports as pictures, what is near, what is new, how it works. */
export function HomePage({ ctx, view }: HomePageProps): JSX.Element {
  const { near, nearest, newest } = view;
  const isEmpty = nearest.length === 0 && newest.length === 0;
  return (
    <PageFrame
      ctx={ctx}
      near={near}
      nearError={view.nearError}
      canonicalUrl="/"
      search="hero"
      mainClass="main--home"
    >
      <HomeHero ctx={ctx} view={view} />
      <PlaceNotice error={view.nearError} path={ctx.path} />
      <section class="section" aria-labelledby="sports">
        <SectionHead
          id="sports"
          title="Pick your sport"
          link={{ label: 'All sports', url: '/items/categories' }}
        />
        <ul class="tiles tiles--row" role="list">
          {view.categories.map((tile) => (
            <li>
              <CategoryTile tile={tile} asset={ctx.asset} />
            </li>
          ))}
        </ul>
      </section>
      {near && nearest.length > 0 ? (
        <section class="section" aria-labelledby="near-you">
          <SectionHead
            id="near-you"
            title={`Near ${near.place.label}`}
            link={{
              label: 'See all',
              url: `/search?near=${encodeURIComponent(near.place.fullLabel)}`,
            }}
          />
          <ItemGrid ctx={ctx} items={nearest} eager={4} />
        </section>
      ) : (
        ''
      )}
      {newest.length > 0 ? (
        <section class="section" aria-labelledby="just-in">
          <SectionHead
            id="just-in"
            title="Just in"
            link={{ label: 'See all', url: '/search?sort=newest' }}
          />
          <ItemGrid ctx={ctx} items={newest} />
        </section>
      ) : (
        ''
      )}
      {isEmpty ? (
        <EmptyState
          picture={ctx.asset('brand/empty.svg')}
          title="The shelves are still empty"
          text="Nobody has put gear up yet. Come back soon."
        />
      ) : (
        ''
      )}
      <HowItWorks />
    </PageFrame>
  );
}
