import type { PropsWithChildren } from '@kitajs/html';
import { Icon } from '../icons.js';
import { fieldId } from './field-id.js';

/** What every field of a form has. */
export interface FieldProps {
  name: string;
  label: string;
  /** One sentence below the label, where it helps. */
  help?: string | undefined;
  /** What is wrong with the value of the last attempt. */
  error?: string | undefined;
  required?: boolean;
  /** Says that it may stay empty, unless it goes without saying or it is required; true when absent. */
  marked?: boolean;
  /** Unique on the page; from the name when absent. */
  id?: string | undefined;
}

/** Id of the field's element. */
export function idOf({ id, name }: Pick<FieldProps, 'id' | 'name'>): string {
  return id ?? fieldId(name);
}

/** The attributes that connect a field with its help, its error and whatever else explains it. */
export function described(
  field: Pick<FieldProps, 'id' | 'name' | 'help' | 'error'>,
  ...further: string[]
): { 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined } {
  const id = idOf(field);
  const ids = [field.help && `${id}-help`, field.error && `${id}-error`, ...further];
  return {
    'aria-describedby': ids.filter(Boolean).join(' ') || undefined,
    'aria-invalid': field.error ? 'true' : undefined,
  };
}

/** Label, help and error around a field. */
export function FieldFrame(props: PropsWithChildren<FieldProps & { class?: string }>): JSX.Element {
  return (
    <div class={['field', props.error && 'field--wrong', props.class]}>
      <label class="field__label" for={idOf(props)}>
        <FieldLabel field={props} />
      </label>
      <FieldHelp field={props} />
      {props.children}
      <FieldError field={props} />
    </div>
  );
}

/** The label's text; fields that may stay empty say so. */
export function FieldLabel({ field }: { field: FieldProps }): JSX.Element {
  const { label, required, marked = true } = field;
  return (
    <>
      <span safe>{label}</span>
      {required || !marked ? '' : <span class="field__optional"> (optional)</span>}
    </>
  );
}

type Described = Pick<FieldProps, 'id' | 'name' | 'help' | 'error'>;

export function FieldHelp({ field }: { field: Described }): JSX.Element {
  if (!field.help) return '';
  return (
    <p class="field__help" id={`${idOf(field)}-help`} safe>
      {field.help}
    </p>
  );
}

export function FieldError({ field }: { field: Described }): JSX.Element {
  if (!field.error) return '';
  return (
    <p class="field__error" id={`${idOf(field)}-error`}>
      <Icon name="alert" />
      <span safe>{field.error}</span>
    </p>
  );
}
