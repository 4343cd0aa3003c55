/**
 * The text with one part changed, for a function that a migration makes again with little else in it than before.
 * @throws when the part is not in it exactly once
 */
export function changedText(text: string, part: string, replacement: string): string {
  const [before, after, ...more] = text.split(part);
  if (after === undefined || more.length > 0) throw new Error(`Not there once: ${part}`);
  return `${before}${replacement}${after}`;
}
