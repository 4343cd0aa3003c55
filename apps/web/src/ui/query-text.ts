/** One parameter of a parsed query string or form: of several the first, empty when absent or not a text. */
export function queryText(parameters: unknown, name: string): string {
  const value: unknown = valueOf(parameters, name);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

/** All texts of a parameter that may occur several times, as boxes that are ticked. */
export function queryTexts(parameters: unknown, name: string): string[] {
  return [valueOf(parameters, name)].flat().filter((value) => typeof value === 'string');
}

function valueOf(parameters: unknown, name: string): unknown {
  if (typeof parameters !== 'object' || parameters === null) return undefined;
  return Object.getOwnPropertyDescriptor(parameters, name)?.value;
}
