import { hostile, markupOf, madrid, sampleContext } from '../../test/helpers/sample-views.js';
import { ErrorPage } from './error.page.js';
import { PageFrame } from './page-frame.js';
import { scriptJson } from './page-head.js';

describe('PageFrame', () => {
  const render = (path: string) =>
    String(
      <PageFrame
        ctx={sampleContext({ path })}
        title={hostile}
        description={hostile}
        near={madrid}
        query={hostile}
        canonicalUrl="/search?q=a&near=b"
        feed={{ url: '/search.atom?q=a', title: hostile }}
        image={{ url: '/media/a/page.jpg', alt: hostile }}
      >
        <p>Content</p>
      </PageFrame>,
    );

  it('is a whole document in which no text becomes markup', () => {
    const html = render(`/search?q="><script>`);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(markupOf(html)).not.toContain('<script>');
    expect(markupOf(html)).not.toMatch(/<b\s/);
  });

  it('has absolute links for search engines and previews', () => {
    const html = render('/search');
    expect(html).toContain('rel="canonical" href="https://tradyfit.example/search?q=a&near=b"');
    expect(html).toContain('content="https://tradyfit.example/media/a/page.jpg"');
  });

  it('comes back to the same page from the place picker', () => {
    expect(render('/search?q=a b&x=1')).toContain(
      'href="/place?return_to=%2Fsearch%3Fq%3Da%20b%26x%3D1"',
    );
  });

  it('has neither inline styles nor inline handlers', () => {
    expect(markupOf(render('/'))).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/);
  });

  it('credits the owners of the town data', () => {
    expect(render('/')).toContain('https://www.geonames.org/');
    expect(render('/')).toContain('IP geolocation by DB-IP');
  });
});

describe('scriptJson', () => {
  it('cannot end the script and reads back the same', () => {
    const value = { name: '</script><!--\u2028' };
    expect(scriptJson(value)).not.toContain('<');
    expect(JSON.parse(scriptJson(value))).toEqual(value);
  });
});

describe('ErrorPage', () => {
  const render = (status: number, requestId?: string) =>
    String(
      <ErrorPage
        ctx={sampleContext({ path: '/items/9' })}
        status={status}
        title={hostile}
        message={hostile}
        requestId={requestId}
      />,
    );

  it.each([
    [404, 'href="/items/categories"'],
    [410, 'href="/search"'],
    [413, 'href="/"'],
    [429, 'href="/items/9"'],
    [500, 'href="/items/9"'],
    [503, 'href="/items/9"'],
  ])('shows a way out of a %d', (status, link) => {
    const html = render(status);
    expect(html).toMatch(new RegExp(`class="button" ${link}`));
    expect(html).toContain('content="noindex, follow"');
    expect(markupOf(html)).not.toContain('<script>');
  });

  it('quotes the request id only when it is given', () => {
    expect(render(500, 'abc-123')).toContain('<code>abc-123</code>');
    expect(render(404)).not.toContain('<code>');
  });
});
