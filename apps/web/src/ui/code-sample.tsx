import { Icon } from './icons.js';

/** A piece of code to copy. `id` is unique on the page; `label` says what the code is. */
export function CodeSample(props: { id: string; label: string; code: string }): JSX.Element {
  return (
    <figure class="code">
      <figcaption class="code__bar">
        <span safe>{props.label}</span>
        <button type="button" class="code__copy" data-copy={`#${props.id}`} hidden>
          <Icon name="copy" />
          <span data-copy-label>Copy</span>
        </button>
      </figcaption>
      <pre class="code__text" tabindex="0" aria-label={props.label}>
        <code id={props.id} safe>
          {props.code}
        </code>
      </pre>
    </figure>
  );
}
