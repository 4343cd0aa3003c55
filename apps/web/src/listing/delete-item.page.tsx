import { DangerZone } from '../ui/form/danger-zone.js';
import { Form } from '../ui/form/form.js';
import { SubmitButton } from '../ui/form/submit-button.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import type { DeleteItemView } from './item-form.view.js';

/** Asks before an item is deleted, with its name and what goes. */
export function DeleteItemPage(props: { ctx: PageContext; view: DeleteItemView }): JSX.Element {
  const { ctx, view } = props;
  return (
    <PageFrame ctx={ctx} title="Delete this item?" noindex mainClass="main--narrow">
      <h1 class="page-title">Delete this item?</h1>
      <DangerZone id="delete-item" title={view.title} consequence={consequence(view.photos)}>
        <Form ctx={ctx} action={`/items/${view.id}/delete`} aria-labelledby="delete-item-title">
          <div class="form__actions">
            <SubmitButton kind="danger" label="Delete this item" busyLabel="Deleting …" />
            <a class="button button--quiet" href={view.url}>
              Keep it
            </a>
          </div>
        </Form>
      </DangerZone>
    </PageFrame>
  );
}

function consequence(photos: number): string {
  const what =
    photos === 0
      ? 'Its page and its description go'
      : `Its page, its description and its ${photos === 1 ? 'photo' : `${photos} photos`} go`;
  return `${what} for good, and nobody can write to you about it any more. Messages that you have exchanged stay. This cannot be undone; to take a break, mark it as sold instead.`;
}
