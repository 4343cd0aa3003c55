import { attributeText } from '../attribute-text.js';
import { described, FieldFrame, idOf, type FieldProps } from './field-frame.js';

export interface Option {
  value: string;
  label: string;
}

interface SelectProps extends FieldProps {
  value: string;
  options: readonly Option[];
  /** What the empty choice says, e.g. “Choose a country”; no empty choice without it. */
  empty?: string;
  autocomplete?: string;
}

/** A choice of one from a list. */
export function Select(props: SelectProps): JSX.Element {
  return (
    <FieldFrame {...props}>
      <div class="field__control field__control--select">
        <select
          id={idOf(props)}
          name={props.name}
          required={props.required}
          autocomplete={props.autocomplete ?? 'off'}
          {...described(props)}
        >
          {props.empty ? (
            <option value="" safe>
              {props.empty}
            </option>
          ) : (
            ''
          )}
          {props.options.map((option) => (
            <option
              value={attributeText(option.value)}
              selected={option.value === props.value}
              safe
            >
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}
