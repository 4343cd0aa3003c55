import { sitemapIndexXml, sitemapXml } from './sitemap.js';

describe('sitemaps', () => {
  it('lists pages with their last change', () => {
    expect(
      sitemapXml([
        { url: 'https://tradyfit.example/' },
        {
          url: 'https://tradyfit.example/items/1-bike?a=1&b=2',
          modifiedAt: new Date('2026-11-23T10:00:00Z'),
        },
      ]),
    ).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        '<url><loc>https://tradyfit.example/</loc></url>',
        '<url><loc>https://tradyfit.example/items/1-bike?a=1&amp;b=2</loc><lastmod>2026-11-23T10:00:00.000Z</lastmod></url>',
        '</urlset>',
        '',
      ].join('\n'),
    );
  });

  it('lists sitemaps', () => {
    expect(sitemapIndexXml(['https://tradyfit.example/sitemaps/pages.xml'])).toContain(
      '<sitemap><loc>https://tradyfit.example/sitemaps/pages.xml</loc></sitemap>\n</sitemapindex>',
    );
  });
});
