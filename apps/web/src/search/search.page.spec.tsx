import {
  cycling,
  hostile,
  markupOf,
  sampleCard,
  sampleContext,
  sampleSearch,
} from '../../test/helpers/sample-views.js';
import { SearchPage } from './search.page.js';

const render = (over: Parameters<typeof sampleSearch>[0] = {}) =>
  String(<SearchPage ctx={sampleContext()} view={sampleSearch(over)} />);

describe('SearchPage', () => {
  it('shows typed texts as texts', () => {
    const { form } = sampleSearch();
    const html = render({
      form: {
        ...form,
        q: hostile,
        near: hostile,
        priceMin: hostile,
        errors: { price_min: hostile },
      },
      heading: hostile,
      summary: hostile,
      activeFilters: [{ label: hostile, removeUrl: '/search' }],
      rings: [{ heading: hostile, items: [sampleCard()] }],
    });
    expect(markupOf(html)).not.toContain('<script>');
    expect(markupOf(html)).not.toMatch(/<b\s/);
  });

  it('carries each parameter once, by fields of the one form', () => {
    const { form } = sampleSearch();
    const html = render({
      form: { ...form, sort: 'price-asc', category: 'cycling' },
      categories: [cycling],
    });
    for (const name of ['q', 'near', 'price_min', 'price_max', 'sort']) {
      const fields = html.match(/<input[^>]*>/g)?.filter((tag) => {
        const belongs = tag.includes('form="search-form"') || name === 'q';
        return belongs && tag.includes(` name="${name}"`);
      });
      expect([name, fields?.length]).toEqual([name, 1]);
    }
    expect(html).toMatch(/<input[^>]*value="cycling"[^>]*checked/);
  });

  it('puts a heading over each ring', () => {
    const html = render({
      rings: [
        { heading: 'Within 10 km of Madrid', items: [sampleCard()] },
        { heading: 'More within 50 km', items: [sampleCard({ id: 2 })] },
      ],
    });
    expect(html).toContain('<h2 class="ring__title">Within 10 km of Madrid</h2>');
    expect(html).toContain('<h2 class="ring__title">More within 50 km</h2>');
    expect(html.match(/<h3 class="card__title"/g)).toHaveLength(2);
  });

  it('offers what to loosen when nothing was found', () => {
    const html = render({
      rings: [],
      loosenings: [{ label: 'Search without “up to €200”', count: '34 items', url: '/search?q=x' }],
    });
    expect(html).toContain('Nothing matches all of it');
    expect(html).toContain('Search without “up to €200”');
    expect(html).toContain('34 items');
  });

  it('leads to the sports when there is nothing to loosen either', () => {
    expect(render({ rings: [] })).toContain('Nothing like that yet');
  });

  it('shows messages in a summary and at the field, instead of “nothing found”', () => {
    const { form } = sampleSearch();
    const message = 'A price is a number.';
    const html = render({
      rings: [],
      form: { ...form, priceMin: 'abc', errors: { price_min: message } },
    });
    expect(html).toContain(`<a href="#filter-price_min">${message}</a>`);
    expect(html).toMatch(/id="filter-price_min-error">A price is a number\./);
    expect(html).toMatch(/<input[^>]*id="filter-price_min"[^>]*aria-invalid="true"/);
    expect(html).not.toContain('Nothing like that yet');
  });

  it('links the next page and the way back to the first', () => {
    expect(render()).not.toContain('data-pager');
    const html = render({ moreUrl: '/search?q=bike&cursor=abc', continued: true });
    expect(html).toContain('href="/search?q=bike&cursor=abc"');
    expect(html).toContain('Back to the first page');
  });
});
