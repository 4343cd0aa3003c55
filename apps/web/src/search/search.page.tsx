import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { ActiveFilters } from './active-filters.js';
import { SearchFilters } from './filter-bar.js';
import { SearchResults } from './search-results.js';
import type { SearchPageView } from './search.view.js';

interface SearchPageProps {
  ctx: PageContext;
  view: SearchPageView;
}

/** What was found for words, a place and filters, in rings around the place. */
export function SearchPage({ ctx, view }: SearchPageProps): JSX.Element {
  return (
    <PageFrame
      ctx={ctx}
      title={view.heading}
      near={view.near}
      query={view.form.q}
      canonicalUrl={view.canonicalUrl}
      noindex={!view.indexable}
      feed={{ url: view.feedUrl, title: view.heading }}
      search="filters"
    >
      <header class="results-head">
        <h1 class="page-title results-head__title" safe>
          {view.heading}
        </h1>
        <p class="results-head__summary" safe>
          {view.summary}
        </p>
        <DidYouMean view={view} />
      </header>
      <SearchErrors errors={view.form.errors} />
      <SearchFilters view={view} />
      <ActiveFilters view={view} />
      <SearchResults ctx={ctx} view={view} />
      <p class="feed-link">
        <a href={view.feedUrl} type="application/atom+xml">
          <Icon name="feed" />
          Follow this search in a feed reader
        </a>
      </p>
    </PageFrame>
  );
}

function DidYouMean({ view: { correction } }: { view: SearchPageView }): JSX.Element {
  if (!correction) return '';
  return (
    <p class="did-you-mean">
      Did you mean{' '}
      <a href={correction.url} safe>
        {correction.query}
      </a>
      ?{' '}
      {correction.count ? (
        <span class="did-you-mean__count" safe>
          {correction.count}
        </span>
      ) : (
        ''
      )}
    </p>
  );
}

/** Every message with a link to its field. */
function SearchErrors({ errors }: { errors: Record<string, string> }): JSX.Element {
  const entries = Object.entries(errors);
  if (entries.length === 0) return '';
  return (
    <div class="notice" role="alert">
      <Icon name="alert" />
      <div>
        {entries.map(([field, message]) => (
          <p>
            {field === 'box' ? (
              <span safe>{message}</span>
            ) : (
              <a href={`#filter-${field}`} safe>
                {message}
              </a>
            )}
          </p>
        ))}
      </div>
    </div>
  );
}
