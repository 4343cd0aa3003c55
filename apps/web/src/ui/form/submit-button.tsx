import { attributeText } from '../attribute-text.js';
import { Icon, type IconName } from '../icons.js';

interface SubmitButtonProps {
  /** What happens: “List this item”. */
  label: string;
  /** What is happening, shown until the answer arrives: “Listing …”. */
  busyLabel?: string;
  /** `main` once a page; `danger` for what cannot be undone. */
  kind?: 'main' | 'line' | 'quiet' | 'danger';
  icon?: IconName;
  name?: string;
  value?: string;
  /** Id of the form when the button stands outside of it. */
  form?: string;
  class?: string;
}

/** Sends a form. While it is on its way the button says so and does nothing more. */
export function SubmitButton(props: SubmitButtonProps): JSX.Element {
  const { kind = 'main' } = props;
  return (
    <button
      class={['button', kind !== 'main' && `button--${kind}`, props.class]}
      type="submit"
      name={props.name}
      value={props.value === undefined ? undefined : attributeText(props.value)}
      form={props.form}
      data-busy-label={props.busyLabel && attributeText(props.busyLabel)}
    >
      {props.icon ? <Icon name={props.icon} /> : ''}
      <span data-button-label safe>
        {props.label}
      </span>
    </button>
  );
}
