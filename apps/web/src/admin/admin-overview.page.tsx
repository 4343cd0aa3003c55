import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { Time } from '../ui/time.js';
import { AdminNav } from './admin-nav.js';
import type { AdminOverviewView } from './admin.view.js';

interface AdminOverviewPageProps {
  ctx: PageContext;
  view: AdminOverviewView;
}

/** How much there is to look after, and what was done last. */
export function AdminOverviewPage({ ctx, view }: AdminOverviewPageProps): JSX.Element {
  return (
    <PageFrame ctx={ctx} title="Admin" noindex mainClass="main--admin">
      <AdminNav label="Admin" links={view.tabs} />
      <h1 class="page-title">Admin</h1>
      <ul class="admin-counts" role="list">
        {view.counts.map(({ label, count, url, isUrgent }) => (
          <li>
            <a class={['admin-count', isUrgent && 'admin-count--urgent']} href={url}>
              <span class="admin-count__number" safe>
                {count}
              </span>
              <span safe>{label}</span>
            </a>
          </li>
        ))}
      </ul>
      <section class="section" aria-labelledby="log-title">
        <h2 class="section__title" id="log-title">
          What was done last
        </h2>
        {view.log.length ? <Log log={view.log} /> : <p class="page-lead">Nothing yet.</p>}
      </section>
    </PageFrame>
  );
}

function Log({ log }: Pick<AdminOverviewView, 'log'>): JSX.Element {
  return (
    <ol class="admin-log" role="list">
      {log.map(({ who, what, note, time }) => (
        <li class="admin-log__line">
          <p>
            <bdi class="admin-log__who" safe>
              {who}
            </bdi>{' '}
            <span safe>{what}</span>
          </p>
          {note ? (
            <p class="admin-log__note" dir="auto" safe>
              {note}
            </p>
          ) : (
            ''
          )}
          <p class="admin-log__time">
            <Time moment={time} />
          </p>
        </li>
      ))}
    </ol>
  );
}
