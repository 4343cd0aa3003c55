import { createHash } from 'node:crypto';
import { staticPages } from './static-pages.js';

describe.each(
  staticPages('https://tradyfit.example').map((page) => [page.name, page.html] as const),
)('the %s page', (_, html) => {
  it('asks nobody for anything', () => {
    const addresses = [...html.matchAll(/(?:https?:)?\/\/[^\s"'<>)]+/g)].map(([text]) => text);
    expect(new Set(addresses)).toEqual(
      new Set(['http://www.w3.org/2000/svg', 'https://tradyfit.example/']),
    );
    expect(html).not.toMatch(/\bsrc=|@import|url\((?!#)|<script|rel="stylesheet"/);
    expect(html.length).toBeLessThan(20_000);
  });

  it('lets its own style through its policy', () => {
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; img-src data:; style-src 'sha256-${hash}'`);
    expect(html.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\sstyle="/);
  });

  it('leads back to the site out of the frame that it is shown in', () =>
    expect(html).toContain('<a href="https://tradyfit.example/" target="_top">Try again</a>'));
});

it('leads nowhere when the site is not known', () => {
  for (const { html } of staticPages()) expect(html).not.toContain('<a ');
});

it('cannot be broken by an address', () => {
  const [page] = staticPages('https://x.example/?a="><script>');
  expect(page!.html).not.toContain('<script');
});
