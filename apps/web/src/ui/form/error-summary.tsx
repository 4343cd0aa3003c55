import { Icon } from '../icons.js';
import { fieldId } from './field-id.js';
import { hasErrors, type FormView } from './form.view.js';

interface ErrorSummaryProps {
  /** The whole form, or what of it has `errors` and `formError`. */
  form: Pick<FormView, 'errors' | 'formError'>;
  /** Ids of fields that have one of their own. */
  ids?: Readonly<Record<string, string>>;
}

/** Everything that is wrong with a form, on top of it, each with a link to its field. Takes the focus; nothing without errors. */
export function ErrorSummary({ form, ids = {} }: ErrorSummaryProps): JSX.Element {
  if (!hasErrors(form)) return '';
  const errors = Object.entries(form.errors).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return (
    <div
      class="error-summary"
      role="alert"
      tabindex="-1"
      autofocus
      aria-labelledby="error-summary-title"
      data-error-summary
    >
      <h2 class="error-summary__title" id="error-summary-title">
        <Icon name="alert" />
        <span safe>{title(errors.length)}</span>
      </h2>
      {form.formError ? <p safe>{form.formError}</p> : ''}
      {errors.length > 0 ? (
        <ul class="error-summary__list">
          {errors.map(([name, message]) => (
            <li>
              <a href={`#${ids[name] ?? fieldId(name)}`} safe>
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        ''
      )}
    </div>
  );
}

function title(count: number): string {
  if (count === 0) return 'This did not work';
  return count === 1 ? 'One thing to put right' : `${String(count)} things to put right`;
}
