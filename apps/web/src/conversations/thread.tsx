import { attributeText } from '../ui/attribute-text.js';
import { CsrfField } from '../ui/form/csrf-field.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { Composer } from './composer.js';
import type { ThreadView } from './conversation.view.js';
import { Message } from './message.js';
import { Face, ItemFacts, ItemPhoto } from './talked-item.js';

interface ThreadProps {
  ctx: PageContext;
  thread: ThreadView;
}

/** A conversation: the item on top, the messages under their days, the form at the end. */
export function Thread({ ctx, thread }: ThreadProps): JSX.Element {
  return (
    <section
      class="thread"
      aria-labelledby="thread-title"
      data-thread={String(thread.id)}
      data-last-id={String(thread.lastId)}
      data-seen-id={String(thread.seenId)}
      data-csrf={ctx.csrf}
      data-live={thread.latestUrl ? undefined : ''}
    >
      <ThreadHead ctx={ctx} thread={thread} />
      <div
        class="thread__scroll"
        tabindex="0"
        role="log"
        aria-label={attributeText(`Messages with ${thread.other.name}`)}
        data-scroll
      >
        <div class="thread__flow">
          {thread.earlierUrl ? (
            <a class="thread__earlier" href={thread.earlierUrl}>
              Earlier messages
            </a>
          ) : (
            <SafetyNote />
          )}
          <ol class="messages" role="list" data-messages>
            {thread.days.map(({ label, messages }) => (
              <>
                <li class="messages__day" data-day>
                  <span safe>{label}</span>
                </li>
                {messages.map((message) => (
                  <Message message={message} isLastSeen={message.id === thread.seenId} />
                ))}
              </>
            ))}
          </ol>
          {thread.latestUrl ? (
            <a class="thread__earlier" href={thread.latestUrl}>
              Newest messages
            </a>
          ) : (
            ''
          )}
        </div>
      </div>
      <Composer ctx={ctx} thread={thread} />
    </section>
  );
}

function SafetyNote(): JSX.Element {
  return (
    <p class="thread__note">
      <Icon name="shield" />
      <span>Meet in public, look at the item first, and pay only when you have it.</span>
    </p>
  );
}

function ThreadHead({ ctx, thread }: ThreadProps): JSX.Element {
  const { item, other } = thread;
  return (
    <header class="thread__head">
      <a class="icon-button thread__back" href={thread.backUrl}>
        <Icon name="left" />
        <span class="visually-hidden">All messages</span>
      </a>
      <div class="thread__about">
        <div class="thread__photo">
          <ItemPhoto ctx={ctx} item={item} />
        </div>
        <div class="thread__words">
          <h1 class="thread__title" id="thread-title">
            {item.url ? (
              <a href={item.url}>
                <bdi safe>{item.title}</bdi>
              </a>
            ) : (
              <bdi safe>{item.title}</bdi>
            )}
          </h1>
          <ItemFacts item={item} />
        </div>
      </div>
      <p class="thread__other">
        <Face other={other} />
        <span class="thread__who">
          <span class="thread__name">
            <bdi safe>{other.name}</bdi>
          </span>
          <span class="thread__role" safe>
            {thread.role}
          </span>
        </span>
      </p>
      <ThreadMenu ctx={ctx} thread={thread} />
    </header>
  );
}

/** What one hopes not to need, out of the way. */
function ThreadMenu({ ctx, thread }: ThreadProps): JSX.Element {
  const { id, canBlock, other } = thread;
  return (
    <details class="thread__menu" data-menu>
      <summary class="icon-button">
        <Icon name="more" />
        <span class="visually-hidden">Block or report</span>
      </summary>
      <ul class="thread__choices" role="list">
        <li>
          <a class="header__link" href={`/conversations/${id}/report`}>
            <Icon name="flag" />
            Report this conversation
          </a>
        </li>
        {canBlock ? (
          <li>
            <form action={`/conversations/${id}/block`} method="post" data-form>
              <CsrfField ctx={ctx} />
              <button class="header__link" type="submit">
                <Icon name="ban" />
                <span>
                  Block <bdi safe>{other.name}</bdi>
                </span>
              </button>
            </form>
          </li>
        ) : (
          ''
        )}
      </ul>
    </details>
  );
}
