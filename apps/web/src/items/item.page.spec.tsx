import {
  hostile,
  markupOf,
  sampleCard,
  sampleContext,
  sampleItem,
  samplePhoto,
} from '../../test/helpers/sample-views.js';
import { ItemPage } from './item.page.js';

const render = (over: Parameters<typeof sampleItem>[0] = {}) =>
  String(<ItemPage ctx={sampleContext()} view={sampleItem(over)} />);

describe('ItemPage', () => {
  it('shows texts of members as texts, in the page, its head and its JSON-LD', () => {
    const html = render({
      card: sampleCard({ title: hostile }),
      description: hostile,
      placeFull: hostile,
      seller: { username: hostile, joined: hostile },
      photos: [samplePhoto({ alt: hostile })],
      jsonLd: { name: '</script><script>alert(1)' },
    });
    expect(markupOf(html)).not.toContain('<script>');
    expect(markupOf(html)).not.toMatch(/<b\s/);
    expect(html).toContain('<script type="application/ld+json" nonce="n0nce">');
    expect(html).toContain('\\u003c/script>');
  });

  it('links every photo to its largest file and leads to each by a thumbnail', () => {
    const photos = Array.from({ length: 10 }, (_, index) =>
      samplePhoto({ full: `/media/${index}/full.webp` }),
    );
    const html = render({ photos });
    for (const [index, photo] of photos.entries()) {
      expect(html).toContain(`href="${photo.full}"`);
      expect(html).toContain(`href="#photo-${index + 1}"`);
      expect(html).toContain(`id="photo-${index + 1}"`);
    }
  });

  it('says that there is no photo', () => {
    const html = render({ photos: [] });
    expect(html).toContain('No photo yet');
    expect(html).not.toContain('data-gallery-strip');
  });

  it('never prints the coordinates', () => {
    expect(render({ area: { latitude: 12.3456, longitude: 65.4321 } })).not.toMatch(
      /12\.3456|65\.4321/,
    );
  });

  it('leads on from an item that is sold', () => {
    const html = render({
      card: sampleCard({ state: 'sold', ribbon: 'Sold' }),
      similar: [sampleCard({ id: 2 })],
    });
    expect(html).toContain('badge--sold');
    expect(html).toContain('href="#similar"');
    expect(html).not.toContain('data-share');
  });

  it('offers the action that the view names', () => {
    const html = render({ action: { label: 'Contact maria', url: '/items/1/conversation' } });
    expect(html).toContain('Contact maria');
    expect(html).toContain('href="/items/1/conversation"');
  });
});
