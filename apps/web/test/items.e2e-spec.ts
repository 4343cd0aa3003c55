import { DataError, ItemsRepository, type Item } from '@tradyfit/data';
import { createPhoto } from '@tradyfit/data/testing';
import { cards, heading, markup, plain } from './helpers/html.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

describe('items', () => {
  let site: TestApp;
  let shop: Shop;
  let bike: Item;
  let url: string;

  beforeAll(async () => {
    site = await startTestApp();
    const { dataSource } = site.database;
    shop = await openShop(dataSource);
    bike = await shop.sell('Bicicleta <b>& co</b>', towns.malaga, {
      priceCents: 124_550,
      description: 'First line\nSecond </script><script>alert(1)</script>',
    });
    url = `/items/${bike.id}-bicicleta-b-co-b`;
    for (const position of [0, 1]) {
      await createPhoto(dataSource, { itemId: bike.id, key: `photos/bike-${position}`, position });
    }
    await shop.sell('Another bike', towns.madrid);
  }, 60_000);

  afterAll(() => site.close());

  it('shows one item', async () => {
    const answer = await site.get(url);
    expect(answer.statusCode).toBe(200);
    expect(heading(answer.body)).toBe('Bicicleta <b>& co</b>');
    const text = plain(answer.body);
    for (const part of ['€1,245.50', 'Málaga, Andalusia, Spain', 'maria', 'Good']) {
      expect(text).toContain(part);
    }
    expect(answer.body).toContain('/media/photos/bike-1/page.webp');
    expect(markup(answer.body)).not.toContain('<script>alert');
    expect(answer.body).not.toContain(String(towns.malaga.latitude));
    expect(answer.body).not.toContain(String(towns.malaga.longitude));
  });

  it('writes prices in the reader’s format', async () => {
    const answer = await site.get(url, { 'accept-language': 'de-DE,de;q=0.9' });
    expect(plain(answer.body).replace(/\u00a0/g, ' ')).toContain('1.245,50 €');
  });

  it('tells the distance from the reader’s town in a band', async () => {
    const answer = await site.get(`${url}?near=Madrid`);
    expect(plain(answer.body)).toMatch(/about [45]00 km/);
    const same = await site.get(`${url}?near=malaga`);
    expect(plain(same.body)).toContain('in Málaga');
  });

  it('lists similar items', async () => {
    const answer = await site.get(url);
    expect(plain(answer.body)).toContain('More cycling near Málaga');
    expect(cards(answer.body)).toEqual(['Another bike']);
  });

  it('is shown without them while too many search', async () => {
    const { id } = await shop.sell('Bike in a hurry', towns.madrid);
    const busy = new DataError('unavailable', 'Too much at once');
    const similar = jest.spyOn(site.app.get(ItemsRepository), 'similar').mockRejectedValue(busy);
    const answer = await site.get(`/items/${id}-bike-in-a-hurry`);
    expect([answer.statusCode, heading(answer.body), cards(answer.body)]).toEqual([
      200,
      'Bike in a hurry',
      [],
    ]);
    similar.mockRestore();
    // The page without them was not kept.
    expect(cards((await site.get(`/items/${id}-bike-in-a-hurry`)).body)).not.toEqual([]);
    await site.database.dataSource.query('DELETE FROM items WHERE id = $1', [id]);
  });

  it('describes itself for machines', async () => {
    const { body } = await site.get(url);
    const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body);
    const product: unknown = JSON.parse(script?.[1] ?? '');
    const absolute = `https://tradyfit.example${url}`;
    expect(product).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Product',
      '@id': absolute,
      name: 'Bicicleta <b>& co</b>',
      description: 'First line\nSecond </script><script>alert(1)</script>',
      image: [
        'https://tradyfit.example/media/photos/bike-0/page.jpg',
        'https://tradyfit.example/media/photos/bike-1/page.jpg',
      ],
      offers: {
        '@type': 'Offer',
        url: absolute,
        price: '1245.50',
        priceCurrency: 'EUR',
        availability: 'https://schema.org/InStock',
        availableAtOrFrom: { address: { addressLocality: 'Málaga', addressCountry: 'ES' } },
      },
    });
    expect(script?.[1]).not.toContain('latitude');
    expect(body).toContain(`<link rel="canonical" href="${absolute}"/>`);
    expect(body).toContain('property="og:title" content="Bicicleta');
    expect(body).toContain('property="og:image" content="https://tradyfit.example/media/');
  });

  it.each(['', '-', '-other', '-Bicicleta', '-bicicleta-b-co-b-'])(
    'moves from its id with the slug %j to its address',
    async (slug) => {
      const answer = await site.get(`/items/${bike.id}${slug}?near=Madrid`);
      expect(answer.statusCode).toBe(301);
      expect(answer.headers.location).toBe(`${url}?near=Madrid`);
    },
  );

  it.each(['0', '-1', '999999', '99999999999999999999', '1e3', 'x', '1.5', '%F0%9F%9A%B2'])(
    '%s is not found',
    async (id) => {
      const answer = await site.get(`/items/${id}`);
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toMatch(/^text\/html/);
    },
  );

  it('is gone once removed, and still there once sold or expired', async () => {
    const removed = await shop.sell('Removed bike', towns.madrid, { state: 'removed' });
    expect((await site.get(`/items/${removed.id}-removed-bike`)).statusCode).toBe(410);
    expect((await site.get(`/items/${removed.id}`)).statusCode).toBe(410);
    for (const [state, ribbon, availability] of [
      ['sold', 'Sold', 'SoldOut'],
      ['expired', 'No longer for sale', 'OutOfStock'],
      ['reserved', 'Reserved', 'LimitedAvailability'],
    ] as const) {
      const item = await shop.sell('Old bike', towns.madrid, { state });
      const answer = await site.get(`/items/${item.id}-old-bike`);
      expect(answer.statusCode).toBe(200);
      expect(plain(answer.body)).toContain(ribbon);
      expect(answer.body).toContain(`https://schema.org/${availability}`);
    }
  });

  it('shows a title without any Latin letter', async () => {
    const item = await shop.sell('دراجة سباق', towns.madrid);
    const answer = await site.get(`/items/${item.id}-item`);
    expect(answer.statusCode).toBe(200);
    expect(heading(answer.body)).toBe('دراجة سباق');
  });
});
