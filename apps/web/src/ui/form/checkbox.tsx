import { attributeText } from '../attribute-text.js';
import { described, FieldError, FieldHelp, idOf, type FieldProps } from './field-frame.js';

interface CheckboxProps extends FieldProps {
  checked: boolean;
  /** What the form carries when it is ticked. */
  value?: string;
}

/** One yes or no. */
export function Checkbox(props: CheckboxProps): JSX.Element {
  const id = idOf(props);
  return (
    <div class={['check', props.error && 'field--wrong']}>
      <input
        id={id}
        type="checkbox"
        name={props.name}
        value={attributeText(props.value ?? 'yes')}
        checked={props.checked}
        required={props.required}
        {...described(props)}
      />
      <label class="check__label" for={id} safe>
        {props.label}
      </label>
      <FieldHelp field={props} />
      <FieldError field={props} />
    </div>
  );
}
