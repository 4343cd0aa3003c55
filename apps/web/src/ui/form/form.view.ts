/**
 * A form as its page shows it: what was typed, kept word for word, and what is wrong with it. `Name` is the union of the
 * names of its fields.
 */
export interface FormView<Name extends string = string> {
  values: Record<Name, string>;
  /** Messages for single fields, in the words of a person: “Type a title of at least 3 characters.” */
  errors: Partial<Record<Name, string>>;
  /** Message for the form as a whole. */
  formError?: string;
}

/** Whether anything is wrong with a form. */
export function hasErrors(form: Pick<FormView, 'errors' | 'formError'>): boolean {
  return Boolean(form.formError) || Object.values(form.errors).some(Boolean);
}
