import { type ReportReason, reportReasons } from '@tradyfit/data';
import { z } from 'zod';
import { queryText } from '../ui/query-text.js';

const LONGEST_DETAILS = 1_000;

/** What each reason is called. */
export const reasonLabels: Readonly<Record<ReportReason, string>> = {
  scam: 'It looks like a scam',
  spam: 'Advertising or spam',
  abuse: 'Insults, threats or harassment',
  'forbidden-item': 'The item must not be sold here',
  other: 'Something else',
};

const schema = z.object({
  reason: z.enum(reportReasons, 'Choose what is wrong.'),
  details: z
    .string()
    .refine(
      (text) => Array.from(text).length <= LONGEST_DETAILS,
      `Use at most ${LONGEST_DETAILS.toLocaleString('en')} characters.`,
    ),
});

export type ReportInput = z.infer<typeof schema>;

export interface TypedReport {
  values: { reason: string; details: string };
  errors: Partial<Record<'reason' | 'details', string>>;
  /** Absent while anything is wrong. */
  report?: ReportInput;
}

/** Reads the form of a report. */
export function readReport(form: unknown): TypedReport {
  const values = {
    reason: queryText(form, 'reason'),
    details: queryText(form, 'details').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim(),
  };
  const { data, error } = schema.safeParse(values);
  const errors = Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path[0], message]),
  );
  return { values, errors, ...(data && { report: data }) };
}
