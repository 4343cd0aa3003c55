import { attributeText } from '../ui/attribute-text.js';
import { CsrfField } from '../ui/form/csrf-field.js';
import type { PageContext } from '../ui/page-context.js';
import { PageFrame } from '../ui/page-frame.js';
import { LocateButton } from '../ui/place-dialog.js';
import { PlaceField } from '../ui/place-field.js';
import { Icon } from '../ui/icons.js';
import type { PlacePageView } from './place.view.js';

interface PlacePageProps {
  ctx: PageContext;
  view: PlacePageView;
}

/** Choosing a town on a page of its own. */
export function PlacePage({ ctx, view }: PlacePageProps): JSX.Element {
  return (
    <PageFrame ctx={ctx} title="Where are you?" near={view.near} noindex mainClass="main--narrow">
      <h1 class="page-title">Where are you?</h1>
      <p class="page-lead">
        Gear is sorted from the middle of your town. Nobody sees where you are.
      </p>
      <form class="stack place-form" action="/place" method="post" data-place-form>
        <CsrfField ctx={ctx} />
        <input type="hidden" name="return_to" value={attributeText(view.returnTo)} />
        <PlaceField
          id="place-near"
          label="Town"
          value={view.query || (view.near?.place.fullLabel ?? '')}
          error={view.error}
          autofocus
        />
        <div class="dialog__actions">
          <LocateButton />
          <button class="button" type="submit">
            Use this town
          </button>
        </div>
      </form>
      {view.matches.length > 0 ? (
        <form action="/place" method="post" class="section">
          <CsrfField ctx={ctx} />
          <h2 class="section__title">Did you mean …</h2>
          <input type="hidden" name="return_to" value={attributeText(view.returnTo)} />
          <ul class="matches" role="list">
            {view.matches.map((match) => (
              <li>
                <button class="match" type="submit" name="near" value={String(match.id)}>
                  <Icon name="pin" />
                  <bdi safe>{match.fullLabel}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </form>
      ) : (
        ''
      )}
      <p class="section">
        <a class="button button--quiet" href={view.returnTo}>
          Back without changing it
        </a>
      </p>
    </PageFrame>
  );
}
