import { CsrfField } from '../ui/form/csrf-field.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import type { ItemFormView } from './item-form.view.js';

/** Says that the form was begun before, and lets one begin anew. */
export function DraftBar({ ctx, view }: { ctx: PageContext; view: ItemFormView }): JSX.Element {
  const { item, isDraft, submission } = view;
  if (!isDraft) return '';
  return (
    <form class="notice notice--info draft-bar" action="/drafts/delete" method="post">
      <Icon name="info" />
      <p>
        {item
          ? 'These are changes that you have not saved yet.'
          : 'This is the listing that you began before.'}
      </p>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="submission" value={submission} />
      {item ? <input type="hidden" name="item" value={String(item.id)} /> : ''}
      <button class="button button--quiet" type="submit">
        {item ? 'Drop the changes' : 'Start over'}
      </button>
    </form>
  );
}
