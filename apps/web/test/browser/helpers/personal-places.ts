import { personalDataElsewhere } from '@tradyfit/data';
import type { Page } from 'playwright-core';

/** Names that no place of a kind in `personalDataElsewhere` begins with. */
export function notListed(
  kind: 'storage' | 'cookies' | 'sessionStorage',
  names: readonly string[],
): string[] {
  const listed = Object.keys(personalDataElsewhere[kind]);
  return names.filter((name) => !listed.some((start) => name.startsWith(start)));
}

/** What the site keeps in a browser, by names; `others` are places that the list does not know at all. */
export async function browserPlaces(
  page: Page,
): Promise<{ cookies: string[]; sessionStorage: string[]; others: string[] }> {
  const cookies = await page.context().cookies(page.url());
  const { session, others } = await page.evaluate(async () => ({
    session: Object.keys(sessionStorage),
    others: [
      ...Object.keys(localStorage),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
      ...(await caches.keys()),
    ],
  }));
  return {
    cookies: cookies.map(({ name }) => name.replace(/^__Host-/, '')),
    sessionStorage: session,
    others,
  };
}
