import { attributeText } from './attribute-text.js';
import { Icon } from './icons.js';

interface PlaceFieldProps {
  /** Unique on the page. */
  id: string;
  label: string;
  value: string;
  placeholder?: string;
  /** Id of the form when the field stands outside of it. */
  form?: string;
  /** Message of the last attempt. */
  error?: string | undefined;
  autofocus?: boolean;
}

/** A town as text; the browser code adds suggestions. */
export function PlaceField(props: PlaceFieldProps): JSX.Element {
  const errorId = `${props.id}-error`;
  return (
    <div class="field" data-place-field>
      <label class="field__label" for={props.id} safe>
        {props.label}
      </label>
      <div class="field__control">
        <Icon name="pin" />
        <input
          id={props.id}
          name="near"
          type="text"
          value={attributeText(props.value)}
          placeholder={props.placeholder ?? 'Town, e.g. Madrid'}
          autocomplete="off"
          spellcheck="false"
          maxlength="120"
          form={props.form}
          autofocus={props.autofocus}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={props.error ? errorId : undefined}
        />
      </div>
      {props.error ? (
        <p class="field__error" id={errorId} safe>
          {props.error}
        </p>
      ) : (
        ''
      )}
    </div>
  );
}
