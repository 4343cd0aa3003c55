import { randomBytes } from 'node:crypto';
import { CategoriesRepository, DataDeletionsRepository } from '@tradyfit/data';
import { SITE, type Site } from '../../src/http/site.js';
import { unsubscribePath } from '../../src/conversations/unsubscribe-token.js';
import { itemPath } from '../../src/ui/slug.js';
import type { Route } from './routes.js';
import type { Market } from './talk.js';
import type { TestApp } from './test-app.js';

/**
 * Paths that lead to something, by the route's path: to rows of the seller's, and to the buyer's item for a first message.
 *
 * @param sold the seller's item, if it is there already
 * @throws when a route is not known here
 */
export async function knownPaths(
  site: TestApp,
  { seller, buyer, sell, write }: Market,
  routes: readonly Route[],
  sold?: { id: number; title: string },
): Promise<ReadonlyMap<string, string>> {
  const item = sold ?? (await sell('Road bike'));
  const category = await site.app.get(CategoriesRepository).findByName('cycling');
  const hidden = await sell('Hidden bike', {
    state: 'removed',
    hiddenAt: new Date(site.clock.now),
    hiddenReason: 'A trial',
    hiddenState: 'available',
  });
  const other = await sell('Gravel bike', { sellerId: buyer.member.id });
  const conversation = await write(item.id);
  const code = await site.app.get(DataDeletionsRepository).add({
    code: randomBytes(12).toString('base64url'),
    provider: 'facebook',
    nonce: randomBytes(32).toString('hex'),
    memberFound: true,
    requestedAt: new Date(site.clock.now),
  });
  const { config } = site.app.get<Site>(SITE);
  const known: Record<string, string> = {
    '/login/:provider': '/login/facebook',
    '/login/:provider/callback': '/login/facebook/callback',
    '/data-deletion/:code': `/data-deletion/${code}`,
    '/unsubscribe/:token': unsubscribePath(config.SESSION_SECRET, seller.member.id),
    '/admin/items/:id/hide': `/admin/items/${item.id}/hide`,
    '/admin/items/:id/unhide': `/admin/items/${hidden.id}/unhide`,
    '/admin/members/:id/suspend': `/admin/members/${buyer.member.id}/suspend`,
    '/admin/members/:id/unsuspend': `/admin/members/${buyer.member.id}/unsuspend`,
    '/items/category/:idSlug': `/items/category/${category?.id}-cycling`,
    '/items/:idSlug': itemPath(item.id, item.title),
    '/items/:id/edit': `/items/${item.id}/edit`,
    '/items/:id/delete': `/items/${item.id}/delete`,
    '/items/:id/conversation': `/items/${other.id}/conversation`,
    '/conversations/:id': conversation,
    '/conversations/:id/events': `${conversation}/events`,
    '/conversations/:id/report': `${conversation}/report`,
    '/public-api/v1.0/items/category/:name': '/public-api/v1.0/items/category/cycling',
    '/public-api/v1.0/items/search/:query': '/public-api/v1.0/items/search/bike',
    '/public-api/v1.0/items/:id': `/public-api/v1.0/items/${item.id}`,
    '/sitemaps/:name': '/sitemaps/items-0.xml',
  };
  return new Map(
    routes.map(({ path }) => {
      const found = path.includes(':') ? known[path] : path;
      if (found === undefined) throw new Error(`Say above what ${path} could lead to`);
      return [path, found];
    }),
  );
}
