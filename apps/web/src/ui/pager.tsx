import { Icon } from './icons.js';

interface PagerProps {
  /** URL of the next page; absent on the last. */
  moreUrl?: string | undefined;
  /** URL of the first page, given when this page is not it. */
  firstPageUrl?: string | undefined;
}

/** “Show more” and the way back to the start. The browser code appends the next page where it can. */
export function Pager({ moreUrl, firstPageUrl }: PagerProps): JSX.Element {
  if (!moreUrl && !firstPageUrl) return '';
  return (
    <nav class="pager" aria-label="More results" data-pager>
      {firstPageUrl ? (
        <a class="button button--quiet" href={firstPageUrl} rel="first">
          <Icon name="left" />
          Back to the first page
        </a>
      ) : (
        ''
      )}
      {moreUrl ? (
        <a class="button button--line" href={moreUrl} rel="next" data-more>
          Show more
        </a>
      ) : (
        ''
      )}
      <span class="visually-hidden" role="status" data-pager-status></span>
    </nav>
  );
}
