import { reportReasons } from '@tradyfit/data';
import { ErrorSummary } from '../ui/form/error-summary.js';
import { Form } from '../ui/form/form.js';
import { RadioCards } from '../ui/form/radio-cards.js';
import { SubmitButton } from '../ui/form/submit-button.js';
import { TextArea } from '../ui/form/text-area.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import type { ReportView } from './conversation.view.js';
import { reasonLabels } from './report.form.js';

interface ReportPageProps {
  ctx: PageContext;
  view: ReportView;
}

/** Tells the admins what is wrong with a conversation. */
export function ReportPage({ ctx, view }: ReportPageProps): JSX.Element {
  const { other, item, values, errors } = view;
  return (
    <PageFrame ctx={ctx} title={`Report ${other.name}`} noindex mainClass="main--narrow">
      <div class="stack">
        <div>
          <h1 class="page-title">
            Report <bdi safe>{other.name}</bdi>
          </h1>
          <p class="page-lead">
            About “<bdi safe>{item.title}</bdi>”. Only admins see your report.
          </p>
        </div>
        <Form ctx={ctx} action={view.action}>
          <ErrorSummary form={{ errors }} />
          <RadioCards
            name="reason"
            label="What is wrong?"
            value={values.reason}
            error={errors.reason}
            options={reportReasons.map((value) => ({ value, label: reasonLabels[value] }))}
            isList
            required
          />
          <TextArea
            name="details"
            label="What happened?"
            help="Copy the words that matter: admins do not read your conversations."
            value={values.details}
            error={errors.details}
            rows={4}
            limit={1000}
          />
          <SubmitButton label="Send the report" busyLabel="Sending …" icon="flag" />
        </Form>
        <p>
          <a href={view.conversationUrl}>Back to the conversation</a>
        </p>
      </div>
    </PageFrame>
  );
}
