/** Id of the element that holds a field's value, which the error summary links to. `scope` tells forms of one page apart. */
export function fieldId(name: string, scope = 'field'): string {
  return `${scope}-${name.replaceAll('_', '-')}`;
}
