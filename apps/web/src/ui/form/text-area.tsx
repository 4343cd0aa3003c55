import { described, FieldFrame, idOf, type FieldProps } from './field-frame.js';

interface TextAreaProps extends FieldProps {
  value: string;
  rows?: number;
  /** Most characters (code points; a line break is one). The browser's code counts down, the server decides. */
  limit?: number;
  placeholder?: string;
  autofocus?: boolean;
}

/** A field for many lines, with the number of characters that are left. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const id = idOf(props);
  const { limit } = props;
  return (
    <FieldFrame {...props}>
      <textarea
        id={id}
        name={props.name}
        rows={String(props.rows ?? 5)}
        required={props.required}
        placeholder={props.placeholder}
        autofocus={props.autofocus}
        dir="auto"
        {...described(props, ...(limit ? [`${id}-count`] : []))}
        data-limit={limit === undefined ? undefined : String(limit)}
        safe
      >
        {keepFirstBreak(props.value)}
      </textarea>
      {limit ? (
        <p class="field__count" id={`${id}-count`}>
          <span data-count safe>
            {`Up to ${limit.toLocaleString('en')} characters`}
          </span>
        </p>
      ) : (
        ''
      )}
    </FieldFrame>
  );
}

/** A browser drops the line break that directly follows `<textarea>`. */
function keepFirstBreak(text: string): string {
  return /^\r?\n/.test(text) ? `\n${text}` : text;
}
