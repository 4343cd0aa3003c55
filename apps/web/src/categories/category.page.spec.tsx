import { cycling, sampleCard, sampleContext } from '../../test/helpers/sample-views.js';
import { CategoryPage } from './category.page.js';
import type { CategoryPageView } from './category.view.js';

const render = (over: Partial<CategoryPageView> = {}) =>
  String(
    <CategoryPage
      ctx={sampleContext({ path: cycling.url })}
      view={{
        category: cycling,
        categories: [cycling, { ...cycling, slug: 'golf', title: 'Golf', url: '/golf' }],
        heading: 'Cycling, newest first',
        items: [sampleCard()],
        continued: false,
        canonicalUrl: cycling.url,
        feedUrl: '/search.atom?category=cycling',
        ...over,
      }}
    />,
  );

describe('CategoryPage', () => {
  it('marks the sport among the others', () => {
    expect(render().match(/aria-current="page"/g)).toHaveLength(1);
    expect(render()).toContain('Golf');
  });

  it('says that a sport has nothing yet', () => {
    expect(render({ items: [] })).toContain('No cycling gear yet');
    expect(render()).not.toContain('No cycling gear yet');
  });

  it('lets search engines index the first page only', () => {
    expect(render()).not.toContain('noindex');
    expect(render({ continued: true })).toContain('noindex');
  });
});
