import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';

/** Asks whether to end e-mails about messages, or says that they ended. */
export function UnsubscribePage(props: { ctx: PageContext; isDone: boolean }): JSX.Element {
  const { ctx, isDone } = props;
  const title = isDone ? 'No more e-mails about messages' : 'End e-mails about messages?';
  return (
    <PageFrame ctx={ctx} title={title} noindex mainClass="main--narrow">
      <div class="stack">
        <h1 class="page-title">{title}</h1>
        {isDone ? (
          <>
            <p>
              Your messages still wait for you on TradyFit. You can turn the e-mails on again below
              your messages.
            </p>
            <p>
              <a class="button" href="/conversations">
                Go to your messages
              </a>
            </p>
          </>
        ) : (
          <>
            <p>You will find new messages on TradyFit only.</p>
            <form class="form__actions" action={ctx.path.split('?')[0]} method="post">
              <button class="button" type="submit">
                End these e-mails
              </button>
              <a class="button button--quiet" href="/">
                Keep them
              </a>
            </form>
          </>
        )}
      </div>
    </PageFrame>
  );
}
