import { DangerZone } from '../ui/form/danger-zone.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import { Field } from '../ui/form/field.js';
import { Form } from '../ui/form/form.js';
import { SubmitButton } from '../ui/form/submit-button.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import type { DeleteAccountView } from './profile.view.js';

interface DeleteAccountPageProps {
  ctx: PageContext;
  view: DeleteAccountView;
}

/** Asks before an account is deleted, with what goes and what stays. */
export function DeleteAccountPage({ ctx, view }: DeleteAccountPageProps): JSX.Element {
  const { form, username } = view;
  return (
    <PageFrame ctx={ctx} title="Delete your account" noindex mainClass="main--narrow">
      <h1 class="page-title">Delete your account?</h1>
      <p class="page-lead">
        If you only need a break: logging out is enough, and items can be marked as sold.
      </p>
      <ErrorSummary form={form} />
      <DangerZone
        id="delete"
        title="This cannot be undone"
        consequence="Everything below happens at once, and nobody can bring it back, not even we."
      >
        <ul class="danger-zone__list">
          <li>Your items go, with their photos.</li>
          <li>Your profile, town, e-mail address and logins go; you are logged out everywhere.</li>
          <li>
            What you wrote to others stays with them, from “a deleted account”. Conversations that
            nobody is left to read go.
          </li>
        </ul>
        <p>
          <a href="/profile/export" download="tradyfit.json">
            Download your data first
          </a>
          , photos too, if you want to keep them.
        </p>
        <Form ctx={ctx} action="/profile/delete">
          <Field
            name="username"
            label="Your username"
            help={`Type ${username} to show that you mean it.`}
            value={form.values.username}
            error={form.errors.username}
            required
            spellcheck={false}
            autocapitalize="none"
          />
          <div class="form__actions">
            <SubmitButton label="Delete my account for good" busyLabel="Deleting …" kind="danger" />
            <a class="button button--quiet" href="/profile">
              Keep it
            </a>
          </div>
        </Form>
      </DangerZone>
    </PageFrame>
  );
}
