import { attributeText } from '../ui/attribute-text.js';
import { Checkbox } from '../ui/form/checkbox.js';
import { fieldId } from '../ui/form/field-id.js';
import { RadioCards } from '../ui/form/radio-cards.js';
import { Icon } from '../ui/icons.js';
import { PlaceField } from '../ui/place-field.js';
import type { ItemFormView } from './item-form.view.js';

/** Where the item is: unchanged, in the member's town, in another, or where the browser is. */
export function PlaceFields({ view }: { view: ItemFormView }): JSX.Element {
  const { places, form, mayRemember } = view;
  const { values, errors } = form;
  const hasChoice = places.length > 1;
  return (
    <div class="place-choice" id="place">
      {hasChoice ? (
        <RadioCards
          name="place"
          label="Where it can be picked up"
          help="Only the town is shown, never where you live."
          value={values.place}
          error={errors.place}
          required
          options={places}
        />
      ) : (
        <input type="hidden" name="place" value="town" />
      )}
      <div class={hasChoice ? 'place-choice__town' : undefined}>
        <PlaceField
          id={fieldId('near')}
          label={hasChoice ? 'Which town' : 'The town where it can be picked up'}
          value={values.near}
          error={errors.near ?? (hasChoice ? undefined : errors.place)}
        />
        {mayRemember ? (
          <Checkbox
            name="remember"
            label="This is my town: remember it for my profile"
            checked={values.remember !== ''}
          />
        ) : (
          ''
        )}
      </div>
      <input type="hidden" name="here" value={attributeText(values.here)} />
      <button
        class="button button--quiet place-choice__here"
        type="submit"
        name="do"
        value="locate"
        formnovalidate
        hidden
        data-here
      >
        <Icon name="locate" />
        <span data-here-label>Use where I am, to about a kilometre</span>
      </button>
    </div>
  );
}
