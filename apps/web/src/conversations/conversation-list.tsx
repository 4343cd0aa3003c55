import { CsrfField } from '../ui/form/csrf-field.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { Time } from '../ui/time.js';
import type { ConversationRowView, ConversationsView } from './conversation.view.js';
import { ItemPhoto } from './talked-item.js';

interface ListProps {
  ctx: PageContext;
  view: ConversationsView;
}

/** The lists as tabs, the conversations of one, and what the member wants by e-mail. */
export function ConversationList({ ctx, view }: ListProps): JSX.Element {
  return (
    <section class="talk__list" aria-labelledby="messages-title" data-conversations>
      <tag of={view.thread ? 'h2' : 'h1'} class="talk__title" id="messages-title">
        Messages
      </tag>
      <nav class="talk__tabs" aria-label="Lists">
        <ul role="list">
          {view.tabs.map(({ label, url, count, isCurrent }) => (
            <li>
              <a class="tab" href={url} aria-current={isCurrent ? 'page' : undefined}>
                <span safe>{label}</span>{' '}
                <span class="tab__count" safe>
                  {count}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.rows.length > 0 ? (
        <ul class="talk__rows" role="list" aria-label={view.heading}>
          {view.rows.map((row) => (
            <li>
              <Row ctx={ctx} row={row} />
            </li>
          ))}
        </ul>
      ) : (
        <NoRows view={view} />
      )}
      <OtherPages view={view} />
      {view.mail ? <MailChoice ctx={ctx} isWanted={view.mail.isWanted} /> : ''}
    </section>
  );
}

function Row({ ctx, row }: { ctx: PageContext; row: ConversationRowView }): JSX.Element {
  const { id, url, isCurrent, other, item, snippet, isYours, time, unread } = row;
  return (
    <article class={['talk-row', unread && 'talk-row--unread']} data-conversation={String(id)}>
      <div class="talk-row__photo">
        <ItemPhoto ctx={ctx} item={item} />
      </div>
      <p class="talk-row__who">
        <a class="talk-row__link" href={url} aria-current={isCurrent ? 'true' : undefined}>
          <bdi safe>{other.name}</bdi>
        </a>
      </p>
      <p class="talk-row__time">
        <Time moment={time} />
      </p>
      <p class="talk-row__item">
        <bdi safe>{item.title}</bdi>
        {item.state === 'available' ? (
          ''
        ) : (
          <span class={`state state--${item.state}`} safe>
            {item.stateLabel}
          </span>
        )}
      </p>
      <p class="talk-row__snippet">
        {isYours ? 'You: ' : ''}
        <bdi safe>{snippet}</bdi>
      </p>
      {unread ? (
        <p class="talk-row__unread">
          <span safe>{unread}</span>
          <span class="visually-hidden"> unread</span>
        </p>
      ) : (
        ''
      )}
    </article>
  );
}

const emptyWords: Readonly<Record<string, string>> = {
  Unread: 'You have read everything.',
  Buying: 'When you write to a seller, the conversation is here.',
  Selling: 'When somebody writes about an item of yours, the conversation is here.',
};

function NoRows({ view: { heading } }: { view: ConversationsView }): JSX.Element {
  return (
    <div class="talk__none">
      <p safe>
        {emptyWords[heading] ??
          'No messages yet. Find something you like and ask its seller about it.'}
      </p>
      {heading === 'Unread' ? (
        ''
      ) : (
        <p>
          <a class="button button--line" href="/items/categories">
            Find gear
          </a>
        </p>
      )}
    </div>
  );
}

function OtherPages({ view: { moreUrl, firstPageUrl } }: { view: ConversationsView }): JSX.Element {
  if (!moreUrl && !firstPageUrl) return '';
  return (
    <nav class="talk__pages" aria-label="More conversations">
      {firstPageUrl ? (
        <a class="button button--quiet" href={firstPageUrl} rel="first">
          <Icon name="left" />
          Newest
        </a>
      ) : (
        ''
      )}
      {moreUrl ? (
        <a class="button button--line" href={moreUrl} rel="next">
          Older conversations
        </a>
      ) : (
        ''
      )}
    </nav>
  );
}

function MailChoice({ ctx, isWanted }: { ctx: PageContext; isWanted: boolean }): JSX.Element {
  return (
    <form class="talk__mail" action="/conversations/mail" method="post" data-form>
      <CsrfField ctx={ctx} />
      <p>
        {isWanted
          ? 'New messages that you do not see here also come by e-mail.'
          : 'New messages do not come by e-mail.'}
      </p>
      <button class="link-button" type="submit" name="wanted" value={isWanted ? 'no' : 'yes'}>
        {isWanted ? 'Turn e-mails off' : 'Turn e-mails on'}
      </button>
    </form>
  );
}
