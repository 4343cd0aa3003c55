import { attributeText } from './attribute-text.js';
import { described, FieldError, FieldHelp } from './form/field-frame.js';
import { Icon } from './icons.js';

interface PlaceFieldProps {
  /** Unique on the page. */
  id: string;
  label: string;
  /** `near` when absent. */
  name?: string;
  value: string;
  /** One sentence below the label. */
  help?: string;
  required?: boolean;
  placeholder?: string;
  /** Id of the form when the field stands outside of it. */
  form?: string;
  /** Message of the last attempt. */
  error?: string | undefined;
  autofocus?: boolean;
  /** Ids of fields that a suggestion fills as well; then the field itself carries the town's name alone. */
  fills?: { country: string; division: string; place: string };
}

/** A town as text; the browser code adds suggestions. */
export function PlaceField(props: PlaceFieldProps): JSX.Element {
  const field = { ...props, name: props.name ?? 'near' };
  return (
    <div
      class="field"
      data-place-field
      data-country={props.fills?.country}
      data-division={props.fills?.division}
      data-place={props.fills?.place}
    >
      <label class="field__label" for={props.id} safe>
        {props.label}
      </label>
      <FieldHelp field={field} />
      <div class="field__control">
        <Icon name="pin" />
        <input
          id={props.id}
          name={field.name}
          type="text"
          value={attributeText(props.value)}
          placeholder={props.placeholder ?? 'Town, e.g. Madrid'}
          autocomplete="off"
          spellcheck="false"
          maxlength="120"
          form={props.form}
          autofocus={props.autofocus}
          required={props.required}
          {...described(field)}
        />
      </div>
      <FieldError field={field} />
    </div>
  );
}
