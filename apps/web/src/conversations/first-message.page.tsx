import { ErrorSummary } from '../ui/form/error-summary.js';
import { fieldId } from '../ui/form/field-id.js';
import { Form } from '../ui/form/form.js';
import { Notice } from '../ui/form/notice.js';
import { SubmitButton } from '../ui/form/submit-button.js';
import { TextArea } from '../ui/form/text-area.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import type { ComposerView, FirstMessageView } from './conversation.view.js';
import { LONGEST_MESSAGE } from './message.form.js';
import { ItemFacts, ItemPhoto } from './talked-item.js';

interface FirstMessagePageProps {
  ctx: PageContext;
  view: FirstMessageView;
}

/** The first message to a seller, written already as far as it always is. */
export function FirstMessagePage({ ctx, view }: FirstMessagePageProps): JSX.Element {
  const { item, seller, composer } = view;
  return (
    <PageFrame ctx={ctx} title={`Contact ${seller.name}`} noindex mainClass="main--narrow">
      <div class="stack">
        <h1 class="page-title">
          Contact <bdi safe>{seller.name}</bdi>
        </h1>
        <div class="talked">
          <div class="talked__photo">
            <ItemPhoto ctx={ctx} item={item} />
          </div>
          <p class="talked__words">
            <a class="talked__title" href={item.url}>
              <bdi safe>{item.title}</bdi>
            </a>
            <ItemFacts item={item} />
          </p>
        </div>
        {composer.kind === 'closed' ? (
          <Notice kind="info" text={composer.reason} />
        ) : (
          <FirstMessageForm ctx={ctx} view={view} composer={composer} />
        )}
      </div>
    </PageFrame>
  );
}

function FirstMessageForm(
  props: FirstMessagePageProps & { composer: Extract<ComposerView, { kind: 'form' }> },
): JSX.Element {
  const { ctx, view, composer } = props;
  const { error } = composer;
  return (
    <Form ctx={ctx} action={view.action} warnUnsaved>
      <ErrorSummary form={{ errors: error ? { body: error } : {} }} />
      <input type="hidden" name="key" value={composer.sendKey} />
      <TextArea
        name="body"
        id={fieldId('body')}
        label="Your message"
        help="Say when you could come, or ask what the photos do not show. The seller sees your username only."
        value={composer.body}
        error={error}
        rows={5}
        limit={LONGEST_MESSAGE}
        required
      />
      <SubmitButton label={`Send to ${view.seller.name}`} busyLabel="Sending …" icon="send" />
    </Form>
  );
}
