const LONGEST = 2000;
const NOWHERE = 'http://nowhere.invalid';

/**
 * A path and query of this site from a text that a visitor sent, `/` for anything else: other origins in every disguise (`//x`,
 * `/\x`, `javascript:`, line breaks) included. What comes back is normalised ASCII, so it may stand in a Location header.
 */
export function localPath(text: string): string {
  if (text.length > LONGEST || !/^\/[^\\\p{Cc}]*$/u.test(text)) return '/';
  if (!URL.canParse(text, NOWHERE)) return '/';
  const url = new URL(text, NOWHERE);
  // `/.//x` is normalised to `//x`, which a browser would take for another host.
  if (url.origin !== NOWHERE || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search;
}

/** A path and query with some parameters set, or removed where the value is empty. */
export function withParameters(
  pathAndQuery: string,
  changes: Readonly<Record<string, string>>,
): string {
  const url = new URL(pathAndQuery, NOWHERE);
  for (const [name, value] of Object.entries(changes)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url.pathname + url.search;
}

/** Another path with the same query. */
export function withPath(pathAndQuery: string, path: string): string {
  return path + new URL(pathAndQuery, NOWHERE).search;
}
