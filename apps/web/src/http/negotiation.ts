/** Whether a path, with or without its query, belongs to the public API. */
export function isPublicApi(url: string): boolean {
  return /^\/public-api(\/|$|\?)/.test(url);
}

/** Whether an error is answered as JSON: always under `/public-api`, elsewhere when Accept takes JSON and not HTML. */
export function wantsJson(url: string, accept: string | undefined): boolean {
  if (isPublicApi(url)) return true;
  const types = (accept ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim() ?? '');
  const json = types.some((type) => type === 'application/json' || type.endsWith('+json'));
  const html = types.some((type) => type === 'text/html' || type === 'application/xhtml+xml');
  return json && !html;
}
