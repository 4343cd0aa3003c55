import { DangerZone } from '../ui/form/danger-zone.js';
import { ErrorSummary } from '../ui/form/error-summary.js';
import { Form } from '../ui/form/form.js';
import { SubmitButton } from '../ui/form/submit-button.js';
import { TextArea } from '../ui/form/text-area.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { AdminNav } from './admin-nav.js';
import type { AdminConfirmView } from './admin.view.js';
import { LONGEST_REASON } from './reason.form.js';

interface AdminConfirmPageProps {
  ctx: PageContext;
  view: AdminConfirmView;
}

/** Asks before something is done about a member or an item, with the consequence in words. */
export function AdminConfirmPage({ ctx, view }: AdminConfirmPageProps): JSX.Element {
  const { form, button } = view;
  return (
    <PageFrame ctx={ctx} title={`${view.title} · Admin`} noindex mainClass="main--narrow">
      <AdminNav label="Admin" links={view.tabs} />
      <h1 class="page-title" safe>
        {view.title}
      </h1>
      <DangerZone
        id="act"
        title={view.subject}
        consequence={view.consequence}
        isHarmless={!button.isDanger}
      >
        <Form ctx={ctx} action={view.action} aria-labelledby="act-title">
          <ErrorSummary form={form} />
          <TextArea
            name="reason"
            label="Why?"
            help={view.reasonHelp}
            value={form.values.reason}
            error={form.errors.reason}
            rows={3}
            limit={LONGEST_REASON}
            required
          />
          <div class="form__actions">
            <SubmitButton
              kind={button.isDanger ? 'danger' : 'main'}
              label={button.label}
              busyLabel={button.busyLabel}
            />
            <a class="button button--quiet" href={view.backUrl}>
              Leave it as it is
            </a>
          </div>
        </Form>
      </DangerZone>
    </PageFrame>
  );
}
