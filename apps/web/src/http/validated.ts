import type { z } from 'zod';
import { VisitorError } from './visitor-error.js';

/**
 * What the visitor sent, checked.
 *
 * @throws VisitorError 400 that names the first parameter that does not fit
 */
export function validated<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.infer<Schema> {
  const { success, data, error } = schema.safeParse(input);
  if (success) return data;
  const [issue] = error.issues;
  const name = issue?.path.join('.');
  throw new VisitorError(400, name ? `${name}: ${issue?.message}` : 'Not a valid request', {
    cause: error,
  });
}
