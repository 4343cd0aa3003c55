import { attributeText } from '../ui/attribute-text.js';
import { CsrfField } from '../ui/form/csrf-field.js';
import type { PageContext } from '../ui/page-context.js';
import type { SellerActionsView } from './seller-actions.js';

interface SellerActionsProps {
  ctx: PageContext;
  actions: SellerActionsView;
  title: string;
  /** Path to come back to after a state was set; the item's page without it. */
  returnTo?: string;
}

/** What the owner of an item may do: change it, set its state, delete it. */
export function SellerActions({ ctx, actions, title, returnTo }: SellerActionsProps): JSX.Element {
  return (
    <div class="seller-actions" role="group" aria-label={attributeText(`Your item ${title}`)}>
      <a class="button button--line" href={actions.editUrl}>
        Edit
      </a>
      <form class="seller-actions__states" action={actions.stateUrl} method="post">
        <CsrfField ctx={ctx} />
        {returnTo ? <input type="hidden" name="return_to" value={attributeText(returnTo)} /> : ''}
        {actions.states.map(({ state, label }) => (
          <button class="button button--line" type="submit" name="state" value={state} safe>
            {label}
          </button>
        ))}
      </form>
      <a class="button button--quiet seller-actions__delete" href={actions.deleteUrl}>
        Delete
      </a>
    </div>
  );
}
