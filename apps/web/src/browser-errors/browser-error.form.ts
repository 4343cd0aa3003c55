import { z } from 'zod';

/** Bytes of a report; the longest that client/behaviour/report-errors.ts sends is shorter. */
export const LONGEST_REPORT = 16 * 1024;

const text = (longest: number) => z.string().transform((value) => value.slice(0, longest));

/** What a page sends about an error. It is cut rather than refused: half a report is better than none. */
export const browserErrorForm = z.object({
  type: text(100),
  message: text(1_000),
  stack: text(8_000),
  /** Path of the page, without its query. */
  page: z
    .string()
    .regex(/^\/[^?#]*$/)
    .transform((path) => path.slice(0, 300)),
  debugId: z.string().max(36).optional(),
});

export type BrowserErrorForm = z.infer<typeof browserErrorForm>;
