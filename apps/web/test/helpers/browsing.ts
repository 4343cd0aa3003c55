import { itemIds, moreUrl } from './html.js';
import type { TestApp } from './test-app.js';

/** Ids of the items over the pages of a list, following “Show more”; each page apart. */
export async function pagesFrom(site: TestApp, url: string, most: number): Promise<number[][]> {
  const pages: number[][] = [];
  let next: string | undefined = url;
  while (next !== undefined && pages.length < most) {
    const answer = await site.get(next);
    expect(answer.statusCode).toBe(200);
    pages.push(itemIds(answer.body));
    next = moreUrl(answer.body);
  }
  return pages;
}
