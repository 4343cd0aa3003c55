import type { PageContext } from '../page-context.js';

/** The token that shows that a form is ours; the first field of every POST form. */
export function CsrfField({ ctx }: { ctx: PageContext }): JSX.Element {
  return <input type="hidden" name="csrf" value={ctx.csrf} />;
}
