import type { PropsWithChildren } from '@kitajs/html';
import { Icon } from './icons.js';
import { Mark } from './mark.js';
import type { NearPlace } from './near.js';
import { PageHead, type HeadProps } from './page-head.js';
import { pickerUrl } from './picker-url.js';
import { PlaceDialog } from './place-dialog.js';
import { PlaceButton, SearchBar } from './search-bar.js';
import { SiteFooter } from './site-footer.js';
import { PageNoticeBar } from './page-notice-bar.js';
import { SiteNav } from './site-nav.js';

export interface PageFrameProps extends HeadProps {
  near?: NearPlace | undefined;
  /** Why the place that the URL names could not be used. */
  nearError?: string | undefined;
  /** Words to show in the search bar. */
  query?: string | undefined;
  /** `hero`: the page has its own search; `filters`: a field of the page carries `near`. */
  search?: 'hero' | 'filters' | undefined;
  /** Added to the main element. */
  mainClass?: string | undefined;
}

/** The whole document around a page: head, header, main, footer and the place picker. */
export function PageFrame(props: PropsWithChildren<PageFrameProps>): JSX.Element {
  return (
    <>
      {'<!doctype html>'}
      <html lang="en">
        <PageHead {...props} />
        <body data-guess-town={props.ctx.guessesLater ? '' : undefined}>
          <a class="skip-link" href="#main">
            Skip to the content
          </a>
          <SiteHeader {...props} />
          <main class={['main', props.mainClass]} id="main" tabindex="-1">
            <PageNoticeBar notice={props.ctx.notice} />
            <NearNotice error={props.nearError} path={props.ctx.path} />
            {props.children}
          </main>
          <SiteFooter />
          <PlaceDialog ctx={props.ctx} near={props.near} />
        </body>
      </html>
    </>
  );
}

function NearNotice(props: { error?: string | undefined; path: string }): JSX.Element {
  if (!props.error) return '';
  return (
    <div class="notice" role="alert">
      <Icon name="alert" />
      <p>
        <span safe>{props.error}</span> <a href={pickerUrl(props.path)}>Choose your town</a>
      </p>
    </div>
  );
}

function SiteHeader({ ctx, near, query, search }: PageFrameProps): JSX.Element {
  return (
    <header class={['header', search === 'hero' && 'header--bare']}>
      <div class="header__inner">
        <a class="header__home" href="/" aria-label="TradyFit, home">
          <Mark />
        </a>
        {search === 'hero' ? (
          <PlaceButton near={near} path={ctx.path} />
        ) : (
          <SearchBar
            near={near}
            query={query}
            path={ctx.path}
            carriesPlace={search !== 'filters'}
          />
        )}
        <SiteNav ctx={ctx} />
      </div>
    </header>
  );
}
