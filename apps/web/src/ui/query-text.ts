/** One parameter of a parsed query string or form: of several the first, empty when absent or not a text. */
export function queryText(parameters: unknown, name: string): string {
  if (typeof parameters !== 'object' || parameters === null) return '';
  const value: unknown = Object.getOwnPropertyDescriptor(parameters, name)?.value;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}
