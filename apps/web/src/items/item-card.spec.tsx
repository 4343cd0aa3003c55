import { hostile, markupOf, sampleCard, sampleContext } from '../../test/helpers/sample-views.js';
import { ItemCard } from './item-card.js';

const render = (over: Parameters<typeof sampleCard>[0] = {}) =>
  String(<ItemCard ctx={sampleContext()} item={sampleCard(over)} />);

describe('ItemCard', () => {
  it('is one link, with price, title, distance and age', () => {
    const html = render();
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('href="/items/1-road-bike"');
    expect(html).toContain('€1,245');
    expect(html).toContain('<bdi>Road bike</bdi>');
    expect(html).toContain('in Madrid');
    expect(html).toContain('title="21 November 2026, 12:00 UTC"');
  });

  it('shows texts of members as texts', () => {
    const html = render({ title: hostile, place: hostile, distance: hostile, price: hostile });
    expect(markupOf(html)).not.toContain('<script');
    expect(markupOf(html)).not.toMatch(/<b\s/);
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
  });

  it('names the town when no distance is known', () => {
    const html = render({ distance: undefined as never, place: 'Málaga' });
    expect(html).toContain('<bdi>Málaga</bdi>');
  });

  it('has a ribbon only when there is something to say', () => {
    expect(render()).not.toContain('ribbon');
    expect(render({ state: 'sold', ribbon: 'Sold' })).toContain(
      '<span class="ribbon ribbon--sold">Sold</span>',
    );
  });

  it('stands in the picture of the sport for a missing photo', () => {
    const html = render({ photo: undefined as never });
    expect(html).toContain('src="/assets/categories/cycling.svg"');
    expect(html).not.toContain('<picture>');
  });

  it('loads the photo lazily unless it is on the first screen', () => {
    expect(render()).toContain('loading="lazy"');
    const eager = String(<ItemCard ctx={sampleContext()} item={sampleCard()} eager />);
    expect(eager).toContain('loading="eager"');
  });
});
