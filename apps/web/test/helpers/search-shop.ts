import { texts } from './html.js';
import { openShop, towns, type Shop } from './shop.js';
import { startTestApp, type TestApp } from './test-app.js';

/** A site with a few items to search for. */
export interface SearchShop {
  site: TestApp;
  shop: Shop;
  /** The page of a search. */
  search(query: Record<string, string>, status?: number): Promise<string>;
}

export async function openSearchShop(): Promise<SearchShop> {
  const site = await startTestApp();
  const shop = await openShop(site.database.dataSource);
  const boxing = await shop.category('boxing');
  await shop.sell('Bicicleta de Málaga', towns.malaga, { priceCents: 20_000 });
  await shop.sell('29" wheel', towns.madrid, { priceCents: 5_000 });
  await shop.sell('Road bike for kids', towns.madrid, { priceCents: 8_000 });
  await shop.sell('Road bike, carbon', towns.getafe, { priceCents: 124_500 });
  await shop.sell('Bike for the road', towns.toledo, { priceCents: 30_050 });
  await shop.sell('Boxing gloves', towns.toledo, { priceCents: 2_000, categoryId: boxing });
  await shop.sell('Sold bike', towns.madrid, { state: 'sold' });
  await shop.sell('Reserved bike', towns.sydney, { state: 'reserved' });
  return {
    site,
    shop,
    async search(query, status = 200) {
      const answer = await site.get(`/search?${new URLSearchParams(query).toString()}`);
      expect(answer.statusCode).toBe(status);
      return answer.body;
    },
  };
}

/** How many there are, as the page says it. */
export const summary = (html: string): string | undefined =>
  texts(html, 'results-head__summary')[0];
