import { attributeText } from './attribute-text.js';
import { CsrfField } from './form/csrf-field.js';
import { Icon } from './icons.js';
import type { NearPlace } from './near.js';
import type { PageContext } from './page-context.js';
import { PlaceField } from './place-field.js';

interface PlaceDialogProps {
  ctx: PageContext;
  near?: NearPlace | undefined;
}

/**
 * The picker that opens over a page. Without JavaScript it stays closed and `/place` does its work. Visitors' pages are kept for all of them,
 * so their form has no token yet: the browser's code fetches it.
 */
export function PlaceDialog({ ctx, near }: PlaceDialogProps): JSX.Element {
  return (
    <dialog class="dialog" id="place-dialog" aria-labelledby="place-dialog-title">
      <form
        action="/place"
        method="post"
        class="stack"
        data-place-form
        data-token-later={ctx.member ? undefined : ''}
      >
        {ctx.member ? <CsrfField ctx={ctx} /> : ''}
        <header class="dialog__head">
          <h2 class="dialog__title" id="place-dialog-title">
            Where are you?
          </h2>
          <button type="button" class="icon-button" data-closes-dialog>
            <Icon name="close" />
            <span class="visually-hidden">Close</span>
          </button>
        </header>
        <p class="muted">Gear is sorted from the middle of your town. Nobody sees where you are.</p>
        <input type="hidden" name="return_to" value={attributeText(ctx.path)} />
        <PlaceField id="place-dialog-near" label="Town" value={near?.place.fullLabel ?? ''} />
        <div class="dialog__actions">
          <LocateButton />
          <button class="button" type="submit">
            Use this town
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** “Use my location”: shown by the browser code, which alone can ask for it. */
export function LocateButton(): JSX.Element {
  return (
    <button type="button" class="button button--quiet" data-locate hidden>
      <Icon name="locate" />
      <span data-locate-label>Use my location</span>
    </button>
  );
}
