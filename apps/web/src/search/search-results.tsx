import { ItemGrid } from '../items/item-card.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { Pager } from '../ui/pager.js';
import type { LooseningView, SearchPageView } from './search.view.js';

const firstScreen = 4;

interface ResultsProps {
  ctx: PageContext;
  view: SearchPageView;
}

/** Rings of cards, or what to change when there are none. */
export function SearchResults({ ctx, view }: ResultsProps): JSX.Element {
  const isEmpty = view.rings.every((ring) => ring.items.length === 0);
  return (
    <>
      {isEmpty && Object.keys(view.form.errors).length === 0 ? (
        <NothingFound ctx={ctx} view={view} />
      ) : (
        ''
      )}
      <div class="rings" data-results>
        {view.rings.map((ring, index) =>
          ring.items.length > 0 ? (
            <section class="ring" data-ring={ring.heading ?? ''}>
              {ring.heading ? (
                <h2 class="ring__title" safe>
                  {ring.heading}
                </h2>
              ) : (
                ''
              )}
              <ItemGrid
                ctx={ctx}
                items={ring.items}
                eager={index === 0 ? firstScreen : 0}
                heading={ring.heading ? 3 : 2}
              />
              {ring.widerUrl ? (
                <p class="pager">
                  <a class="button button--line" href={ring.widerUrl}>
                    See all of them
                  </a>
                </p>
              ) : (
                ''
              )}
            </section>
          ) : (
            ''
          ),
        )}
      </div>
      <Pager moreUrl={view.moreUrl} firstPageUrl={view.continued ? view.firstPageUrl : undefined} />
    </>
  );
}

function NothingFound({ ctx, view }: ResultsProps): JSX.Element {
  const picture = ctx.asset('brand/empty.svg');
  if (view.loosenings.length === 0) {
    return (
      <EmptyState
        picture={picture}
        title="Nothing like that yet"
        text="Try fewer or other words, or look through a whole sport."
        action={{ label: 'Browse all sports', url: '/items/categories' }}
      />
    );
  }
  return (
    <EmptyState picture={picture} title="Nothing matches all of it" text="Let go of one thing:">
      <ul class="loosenings" role="list">
        {view.loosenings.map((loosening) => (
          <li>
            <LooseningLink loosening={loosening} />
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

function LooseningLink({ loosening }: { loosening: LooseningView }): JSX.Element {
  return (
    <a class="loosening" href={loosening.url}>
      <span class="loosening__label" safe>
        {loosening.label}
      </span>
      <span class="loosening__count" safe>
        {loosening.count}
      </span>
      <Icon name="arrow" />
    </a>
  );
}
