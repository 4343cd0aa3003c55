import type { FormView } from '../ui/form/form.view.js';
import { queryText } from '../ui/query-text.js';

export const LONGEST_REASON = 500;

/** Why an admin does something: `reason` once it is one, the form as it was typed until then. */
export function readReason(body: unknown): { form: FormView<'reason'>; reason?: string } {
  const typed = queryText(body, 'reason').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  const values = { reason: typed };
  if (typed.length < 3)
    return { form: { values, errors: { reason: 'Say why, for those who read the log later.' } } };
  if (typed.length > LONGEST_REASON)
    return { form: { values, errors: { reason: `Use at most ${LONGEST_REASON} characters.` } } };
  return { form: { values, errors: {} }, reason: typed };
}
