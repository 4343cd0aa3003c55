import { attributeText } from '../ui/attribute-text.js';
import { CsrfField } from '../ui/form/csrf-field.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import type { ThreadView } from './conversation.view.js';

interface ComposerProps {
  ctx: PageContext;
  thread: ThreadView;
}

/** The form of a conversation, or in its place the reason why there is none. */
export function Composer({ ctx, thread }: ComposerProps): JSX.Element {
  const { composer, id, url } = thread;
  if (composer.kind === 'closed') {
    return (
      <div class="thread__closed">
        <p safe>{composer.reason}</p>
        {composer.canUnblock ? (
          <form action={`/conversations/${id}/block/delete`} method="post" data-form>
            <CsrfField ctx={ctx} />
            <button class="button button--line" type="submit">
              <span>
                Unblock <bdi safe>{thread.other.name}</bdi>
              </span>
            </button>
          </form>
        ) : (
          ''
        )}
      </div>
    );
  }
  const { body, sendKey, error } = composer;
  return (
    <form
      class="composer"
      action={attributeText(url.replace(/^\/conversations\/\d+/, `/conversations/${id}/messages`))}
      method="post"
      data-composer
    >
      <CsrfField ctx={ctx} />
      <input type="hidden" name="key" value={sendKey} />
      {error ? (
        <p class="composer__error" id="message-error" role="alert">
          <Icon name="alert" />
          <span safe>{error}</span>
        </p>
      ) : (
        ''
      )}
      <label class="visually-hidden" for="message">
        Message to <bdi safe>{thread.other.name}</bdi>
      </label>
      <textarea
        class="composer__text"
        id="message"
        name="body"
        rows="1"
        required
        dir="auto"
        placeholder="Write a message"
        enterkeyhint="enter"
        aria-describedby={error ? 'message-error message-keys' : 'message-keys'}
        aria-invalid={error ? 'true' : undefined}
        autofocus={Boolean(error)}
        safe
      >
        {body.startsWith('\n') ? `\n${body}` : body}
      </textarea>
      <button class="button composer__send" type="submit">
        <Icon name="send" />
        <span>Send</span>
      </button>
      <p class="composer__keys needs-script" id="message-keys">
        <kbd data-modifier>Ctrl</kbd> + <kbd>Enter</kbd> sends
      </p>
    </form>
  );
}
