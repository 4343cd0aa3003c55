import { attributeText } from '../attribute-text.js';
import { described, FieldFrame, idOf, type FieldProps } from './field-frame.js';

export interface TextFieldProps extends FieldProps {
  value: string;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | 'date';
  /** Token of the HTML standard, e.g. `given-name`; `off` where a browser's memory would only disturb. */
  autocomplete?: string;
  inputmode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel' | 'url' | 'search';
  /** In UTF-16 units: the browser lets nobody type further, so leave room above the server's limit. */
  maxlength?: number;
  placeholder?: string;
  spellcheck?: boolean;
  autofocus?: boolean;
  autocapitalize?: 'none' | 'sentences' | 'words';
  /** Short text at the field's start or end, e.g. a currency. */
  before?: string | undefined;
  after?: string | undefined;
  /** `short`: as wide as a price. */
  size?: 'short';
}

/** A field for one line of text. */
export function Field(props: TextFieldProps): JSX.Element {
  const id = idOf(props);
  const affixes = [props.before && `${id}-before`, props.after && `${id}-after`];
  return (
    <FieldFrame {...props} class={props.size && `field--${props.size}`}>
      <div class="field__control">
        {props.before ? <Affix id={`${id}-before`} text={props.before} /> : ''}
        <input
          id={id}
          name={props.name}
          type={props.type ?? 'text'}
          value={attributeText(props.value)}
          required={props.required}
          autocomplete={props.autocomplete ?? 'off'}
          inputmode={props.inputmode}
          maxlength={props.maxlength === undefined ? undefined : String(props.maxlength)}
          placeholder={props.placeholder && attributeText(props.placeholder)}
          spellcheck={props.spellcheck === false ? 'false' : undefined}
          autocapitalize={props.autocapitalize}
          autofocus={props.autofocus}
          {...described(props, ...affixes.filter((affix) => affix !== undefined))}
        />
        {props.after ? <Affix id={`${id}-after`} text={props.after} /> : ''}
      </div>
    </FieldFrame>
  );
}

function Affix({ id, text }: { id: string; text: string }): JSX.Element {
  return (
    <span class="field__affix" id={id} safe>
      {text}
    </span>
  );
}
