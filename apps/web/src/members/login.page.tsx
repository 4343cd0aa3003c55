import { attributeText } from '../ui/attribute-text.js';
import { Field } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { SubmitButton } from '../ui/form/submit-button.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import type { LoginPageView } from './login.view.js';

interface LoginPageProps {
  ctx: PageContext;
  view: LoginPageView;
}

/** Where visitors choose how to log in. */
export function LoginPage({ ctx, view }: LoginPageProps): JSX.Element {
  const { providers, demo } = view;
  return (
    <PageFrame ctx={ctx} title="Log in" noindex mainClass="main--narrow">
      <h1 class="page-title">Log in</h1>
      <p class="page-lead">
        {providers.length > 0 || demo
          ? 'Log in to list your gear and to write to sellers. The first time makes you a member.'
          : 'Nobody can log in here yet: whoever runs this site has not set up a way to.'}
      </p>
      {providers.length > 0 ? <Providers view={view} /> : ''}
      {demo ? <DemoLogin ctx={ctx} view={view} /> : ''}
    </PageFrame>
  );
}

function Providers({ view }: { view: LoginPageView }): JSX.Element {
  return (
    <section class="stack" aria-label="Ways to log in">
      {view.providers.map(({ label, url }) => (
        <a class="button" href={url} rel="nofollow">
          Continue with <span safe>{label}</span>
        </a>
      ))}
      <p class="muted">
        We get your name, your e-mail address and your picture, and nothing else. Nothing is ever
        posted for you, and other members do not see your address.
      </p>
    </section>
  );
}

/** For development: there is no such section in production. */
function DemoLogin({ ctx, view }: LoginPageProps): JSX.Element {
  return (
    <section class="section" aria-labelledby="demo-title">
      <h2 class="section__title" id="demo-title">
        Try it out
      </h2>
      <p>This site runs for development, so you can look around as a member of its demo data.</p>
      <Form ctx={ctx} action="/login/demo" aria-labelledby="demo-title">
        <ReturnTo path={view.returnTo} />
        <SubmitButton label="Continue as a demo member" icon="user" />
      </Form>
      <Form ctx={ctx} action="/login/demo" aria-label="Be a seller of the demo data">
        <ReturnTo path={view.returnTo} />
        <Field
          name="username"
          label="Or be the seller of a demo item"
          value={view.demoName ?? ''}
          error={view.demoError}
          help="The name on the item’s page, to answer a message that you wrote before."
          required
          autocapitalize="none"
          spellcheck={false}
        />
        <SubmitButton label="Continue as this seller" kind="line" />
      </Form>
    </section>
  );
}

function ReturnTo({ path }: { path: string }): JSX.Element {
  return <input type="hidden" name="return_to" value={attributeText(path)} />;
}
