import { CodeSample } from '../ui/code-sample.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { ApiReference } from './api-reference.js';
import type { DevelopersPageView } from './developers.view.js';

interface DevelopersPageProps {
  ctx: PageContext;
  view: DevelopersPageView;
}

/** Explains the public API with requests to copy and a real answer. */
export function DevelopersPage({ ctx, view }: DevelopersPageProps): JSX.Element {
  return (
    <PageFrame
      ctx={ctx}
      title="Developers"
      description="Read what is for sale as JSON: the public API v1.0, with requests to copy."
      canonicalUrl="/developers"
      mainClass="main--narrow"
    >
      <article class="prose">
        <h1>What is for sale, as JSON</h1>
        <p>
          The public API reads the same items as these pages. It needs no account, answers GET only,
          and version 1.0 never changes: a program written for it today goes on working.
        </p>
        <CodeSample
          id="first-request"
          label="Your first request"
          code={`curl '${view.base}/items/search/bike?limit=3'`}
        />
        <LiveExample view={view} />
        <ApiReference base={view.base} openApiUrl={view.openApiUrl} />
      </article>
    </PageFrame>
  );
}

/** A request with what it answers now; works without JavaScript. */
function LiveExample({ view }: { view: DevelopersPageView }): JSX.Element {
  return (
    <>
      <h2 id="try">Try it</h2>
      <ul class="chips">
        {view.examples.map(({ label, url, current }) => (
          <li>
            <a
              class={['chip', current && 'chip--on']}
              href={url}
              aria-current={current ? 'true' : undefined}
              safe
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      <form action="/developers#try" method="get">
        <input type="hidden" name="example" value="search" />
        <div class="field">
          <label class="field__label" for="try-words">
            Search for
          </label>
          <div class="field__control">
            <input
              id="try-words"
              name="words"
              value={view.words}
              maxlength="80"
              required
              autocomplete="off"
            />
          </div>
        </div>
        <button class="button button--line" type="submit">
          Show the answer
        </button>
      </form>
      <CodeSample id="try-command" label="Request" code={view.command} />
      <CodeSample id="try-answer" label={`Answer now: ${view.status}`} code={view.answer} />
    </>
  );
}
