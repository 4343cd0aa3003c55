import { z } from 'zod';
import { VisitorError } from '../http/visitor-error.js';

/** Most items of one answer. */
export const MOST_ITEMS = 100;

// Marks belong to letters in many scripts (हिन्दी) and to decomposed ones (é as e and an accent).
const searchText = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]*$/u;

const paging = z.object({
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= MOST_ITEMS)
    .optional(),
  cursor: z.string().min(1).max(500).optional(),
});

export interface PagingForm {
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** @throws VisitorError 400 `Not a valid limit` or `Not a valid cursor` */
export function readPaging(query: unknown): PagingForm {
  const { data, error } = paging.safeParse(query);
  if (data) return data;
  throw new VisitorError(400, `Not a valid ${String(error.issues[0]?.path[0])}`, { cause: error });
}

/**
 * The words of a search: 3 to 80 characters, a letter or digit first, then those, space, `.`, `-` and `_`.
 *
 * @throws VisitorError 400 `Not a valid search`
 */
export function readSearchText(query: string): string {
  // Length first, and in characters: an emoji is one.
  const length = query.length <= 500 ? [...query].length : Infinity;
  if (length < 3 || length > 80 || !searchText.test(query))
    throw new VisitorError(400, 'Not a valid search');
  return query;
}

/** The id in a path, or undefined when it is no positive integer. */
export function readId(text: string): number | undefined {
  const id = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined;
  return Number.isSafeInteger(id) ? id : undefined;
}
