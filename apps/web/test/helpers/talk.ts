import type { Item } from '@tradyfit/data';
import { joinAs, type MemberBrowser } from './members.js';
import { openShop, towns } from './shop.js';
import type { TestApp } from './test-app.js';

/** A market with a seller and a buyer, each in a browser of their own. */
export interface Market {
  seller: MemberBrowser;
  buyer: MemberBrowser;
  /** An item of the seller's. */
  sell(title?: string, over?: Partial<Item>): Promise<Item>;
  /** The buyer's first message about an item, by the form. @returns the conversation's path */
  write(itemId: number, body?: string): Promise<string>;
  /** A message in a conversation, by the form. */
  answer(from: MemberBrowser, path: string, body: string): ReturnType<MemberBrowser['post']>;
}

/** Opens a market whose members nobody wrote to yet. */
export async function openMarket(site: TestApp): Promise<Market> {
  const shop = await openShop(site.database.dataSource);
  const seller = await joinAs(site, { username: 'carmen', email: 'carmen@example.org' });
  const buyer = await joinAs(site, { username: 'björn', email: 'bjorn@example.org' });
  return {
    seller,
    buyer,
    sell: (title = 'Road bike', over = {}) =>
      shop.sell(title, towns.madrid, { sellerId: seller.member.id, ...over }),
    async write(itemId, body = 'Is it still available?') {
      const url = `/items/${itemId}/conversation`;
      await buyer.get(url);
      const answer = await buyer.post(url, { body });
      expect(answer.statusCode).toBe(303);
      return String(answer.headers.location);
    },
    async answer(from, path, body) {
      await from.get(path);
      return from.post(`${path}/messages`, { body });
    },
  };
}

/** Makes everything older, so that no test uses up the quotas of the next. */
export async function forgetQuotas(site: TestApp): Promise<void> {
  for (const table of ['messages', 'conversations'])
    await site.database.dataSource.query(
      `UPDATE ${table} SET created_at = created_at - interval '2 days'`,
    );
}

/** Unread conversations as the header shows them. */
export function badge(html: string): number {
  const tag = /<span class="unread-count member-menu__badge"[^>]*>\s*(\d+)/.exec(html);
  return Number(tag?.[1]);
}

/** Counts of the lists as the page shows them, in order: all, unread, buying, selling. */
export function tabCounts(html: string): number[] {
  return [...html.matchAll(/class="tab__count">\s*(\d+)/g)].map(([, count]) => Number(count));
}

/** Texts of the messages of a thread, those of the reader's with `>` before them. */
export function bubbles(html: string): string[] {
  const pattern =
    /<li class="message(?<yours> message--yours)?"[^>]*>.*?<p class="message__body"[^>]*>(?<body>.*?)<\/p>/gs;
  return [...html.matchAll(pattern)].map(
    ({ groups }) => `${groups?.['yours'] ? '> ' : ''}${groups?.['body'] ?? ''}`,
  );
}
