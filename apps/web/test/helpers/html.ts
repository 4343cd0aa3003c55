/** Reads answers as a reader would: enough of HTML for assertions, nothing of its rules. */
export function cards(html: string): string[] {
  return matches(html, /<a class="card__link"[^>]*>\s*<bdi>(.*?)<\/bdi>/gs);
}

/** Ids of the items on a page, in order. */
export function itemIds(html: string): number[] {
  return matches(html, /data-item="(\d+)"/g).map(Number);
}

/** Text of the first h1. */
export function heading(html: string): string {
  return plain(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '');
}

/** Where “Show more” leads. */
export function moreUrl(html: string): string | undefined {
  const tag = /<a[^>]*rel="next"[^>]*>/.exec(html)?.[0];
  const href = tag && /href="([^"]*)"/.exec(tag)?.[1];
  return href === undefined ? undefined : plain(href);
}

/** Text of all elements of a class. */
export function texts(html: string, className: string): string[] {
  const pattern = new RegExp(
    `<(\\w+)[^>]*class="[^"]*\\b${className}\\b[^"]*"[^>]*>(.*?)</\\1>`,
    'gs',
  );
  return [...html.matchAll(pattern)].map((match) => plain(match[2] ?? ''));
}

/** The page with its attributes emptied: what is left of a payload there would be run. */
export function markup(html: string): string {
  return html.replace(/="[^"]*"/g, '=""');
}

/** Text without tags, entities and repeated white space. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function matches(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => plain(match[1] ?? ''));
}
