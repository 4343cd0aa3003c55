import { CsrfField } from './form/csrf-field.js';
import { Icon, type IconName } from './icons.js';
import type { PageContext, PageMember } from './page-context.js';

/** The header's links: the sports, selling, and the member's own or the login. */
export function SiteNav({ ctx }: { ctx: PageContext }): JSX.Element {
  const { member } = ctx;
  const path = ctx.path.split('?')[0] ?? '/';
  return (
    <nav class="header__nav" aria-label="Main">
      <NavLink icon="grid" url="/items/categories" label="Sports" path={path} />
      <NavLink icon="plus" url="/items/new" label="Sell" path={path} />
      {member ? (
        <MemberMenu ctx={ctx} member={member} path={path} />
      ) : (
        <NavLink icon="user" url={loginUrl(ctx.path)} label="Log in" path={path} />
      )}
    </nav>
  );
}

/** After logging in one goes on where one was. */
function loginUrl(path: string): string {
  const returnTo = /^\/(login(?![^/?])|$)/.test(path)
    ? ''
    : `?return_to=${encodeURIComponent(path)}`;
  return `/login${returnTo}`;
}

interface NavLinkProps {
  icon: IconName;
  url: string;
  label: string;
  /** Of the page that shows the link. */
  path: string;
}

function NavLink({ icon, url, label, path }: NavLinkProps): JSX.Element {
  return (
    <a
      class="header__link"
      href={url}
      aria-current={url.split('?')[0] === path ? 'page' : undefined}
    >
      <Icon name={icon} />
      <span safe>{label}</span>
    </a>
  );
}

interface MemberMenuProps {
  ctx: PageContext;
  member: PageMember;
  path: string;
}

/** Opens without JavaScript; a badge on the picture says that messages wait, kept up to date by the browser's code. */
function MemberMenu({ ctx, member, path }: MemberMenuProps): JSX.Element {
  const { username, isAdmin, unread } = member;
  const waiting = unread > 99 ? '99+' : String(unread);
  return (
    <details class="member-menu" data-menu data-member>
      <summary class="member-menu__button">
        <Face member={member} />
        <span
          class="unread-count member-menu__badge"
          aria-hidden="true"
          hidden={unread === 0}
          data-unread
          safe
        >
          {waiting}
        </span>
        <span class="visually-hidden">
          Your account
          <span hidden={unread === 0} data-unread>
            ,{' '}
            <span data-unread-number safe>
              {waiting}
            </span>{' '}
            unread
          </span>
        </span>
      </summary>
      <div class="member-menu__panel">
        <p class="member-menu__name">
          <bdi safe>{username}</bdi>
        </p>
        <ul role="list">
          <li>
            <NavLink icon="message" url="/conversations" label="Messages" path={path} />
            <span class="unread-count" hidden={unread === 0} data-unread>
              <span data-unread-number safe>
                {waiting}
              </span>
              <span class="visually-hidden"> unread</span>
            </span>
          </li>
          <li>
            <NavLink icon="user" url="/profile" label="Profile" path={path} />
          </li>
          {isAdmin ? (
            <li>
              <NavLink icon="shield" url="/admin" label="Admin" path={path} />
            </li>
          ) : (
            ''
          )}
          <li>
            <form action="/logout" method="post">
              <CsrfField ctx={ctx} />
              <button class="header__link" type="submit">
                <Icon name="leave" />
                Log out
              </button>
            </form>
          </li>
        </ul>
      </div>
    </details>
  );
}

/** The member's picture, or the first letter of the name. */
function Face({ member: { avatarUrl, username } }: { member: PageMember }): JSX.Element {
  if (avatarUrl)
    return <img class="member-menu__face" src={avatarUrl} alt="" width="36" height="36" />;
  return (
    <span class="member-menu__face" aria-hidden="true" safe>
      {[...username][0]?.toUpperCase() ?? ''}
    </span>
  );
}
