import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { Time } from '../ui/time.js';
import type { DataDeletionView } from './data-deletion.view.js';

interface DataDeletionPageProps {
  ctx: PageContext;
  view: DataDeletionView;
}

/** The answer to somebody who asked Facebook to have their data deleted here. */
export function DataDeletionPage({ ctx, view }: DataDeletionPageProps): JSX.Element {
  return (
    <PageFrame ctx={ctx} title="Your data is deleted" noindex mainClass="main--narrow">
      <div class="stack">
        <h1 class="page-title">Your data is deleted</h1>
        <p class="page-lead">
          {view.memberFound
            ? 'Your account is gone, and with it your items, photos, town, e-mail address and sessions. Messages that you wrote stay with those who got them, without your name.'
            : 'There was no account of yours on this site, so there was nothing to delete.'}
        </p>
        <p>
          Asked for <Time moment={view.requested} />. Code of the request:{' '}
          <code safe>{view.code}</code>
        </p>
      </div>
    </PageFrame>
  );
}
