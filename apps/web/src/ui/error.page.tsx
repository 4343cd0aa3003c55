import { Icon, type IconName } from './icons.js';
import type { PageContext } from './page-context.js';
import { PageFrame } from './page-frame.js';

interface ErrorPageProps {
  ctx: PageContext;
  /** HTTP status of the answer. */
  status: number;
  /** What happened, in a few words. */
  title: string;
  /** What the visitor can do about it. */
  message: string;
  /** Shown so that a visitor can quote it; given for our own failures. */
  requestId?: string | undefined;
  /** Leads through the login and back; given when that is what is missing. */
  loginUrl?: string | undefined;
}

interface WayOut {
  icon: IconName;
  label: string;
  url: string;
}

function wayOut(status: number, path: string): WayOut {
  if (status === 429 || status >= 500) {
    return { icon: 'clock', label: 'Try again', url: path };
  }
  if (status === 410) {
    return { icon: 'search', label: 'Find something like it', url: '/search' };
  }
  if (status === 413) {
    return { icon: 'compass', label: 'Back to the home page', url: '/' };
  }
  return { icon: 'compass', label: 'Browse all sports', url: '/items/categories' };
}

/** A ball over the fence for what is not there, a flat tyre for what does not work. */
function picture(status: number): string {
  return status === 429 || status >= 500 ? 'brand/down.svg' : 'brand/lost.svg';
}

/** Any answer that is not what was asked for: says so plainly and shows a way out. */
export function ErrorPage({
  ctx,
  status,
  title,
  message,
  requestId,
  loginUrl,
}: ErrorPageProps): JSX.Element {
  const way: WayOut = loginUrl
    ? { icon: 'user', label: 'Log in', url: loginUrl }
    : wayOut(status, ctx.path);
  return (
    <PageFrame ctx={ctx} title={title} noindex>
      <section class="oops">
        <img
          class="oops__picture"
          src={ctx.asset(picture(status))}
          alt=""
          width="800"
          height="600"
        />
        <div class="oops__words">
          <p class="oops__status">Error {status}</p>
          <h1 class="oops__title" safe>
            {title}
          </h1>
          <p class="oops__text" safe>
            {message}
          </p>
          <p class="oops__actions">
            <a class="button" href={way.url}>
              <Icon name={way.icon} />
              <span safe>{way.label}</span>
            </a>
            {way.url === '/' ? (
              ''
            ) : (
              <a class="button button--quiet" href="/">
                Home
              </a>
            )}
          </p>
          {requestId ? (
            <p class="oops__id">
              If you write to us about this, add this number: <code safe>{requestId}</code>
            </p>
          ) : (
            ''
          )}
        </div>
      </section>
    </PageFrame>
  );
}
