import { escapeXml } from '../ui/xml.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** An index of sitemaps (sitemaps.org) from absolute URLs. */
export function sitemapIndexXml(urls: readonly string[]): string {
  const entries = urls.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>`);
  return [HEAD, `<sitemapindex ${NAMESPACE}>`, ...entries, '</sitemapindex>', ''].join('\n');
}

/** A sitemap (sitemaps.org) of at most 50,000 absolute URLs. */
export function sitemapXml(pages: readonly { url: string; modifiedAt?: Date }[]): string {
  const entries = pages.map(({ url, modifiedAt }) => {
    const modified = modifiedAt ? `<lastmod>${modifiedAt.toISOString()}</lastmod>` : '';
    return `<url><loc>${escapeXml(url)}</loc>${modified}</url>`;
  });
  return [HEAD, `<urlset ${NAMESPACE}>`, ...entries, '</urlset>', ''].join('\n');
}
