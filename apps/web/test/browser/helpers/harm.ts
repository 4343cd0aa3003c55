import type { Page } from 'playwright-core';
import { complaints } from './browsing.js';

/** What hostile words did to a page: scripts that ran, dialogs, and elements that came out of text. None is none. */
export async function harmOf(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const injected = [
      '[onerror]',
      '[onload]',
      '[src="x"]',
      '[href^="javascript:" i]',
      '[action^="javascript:" i]',
      'script:not([src]):not([type="application/ld+json"])',
    ];
    const { executed } = window as unknown as { executed?: number };
    return [
      ...(executed === undefined ? [] : [`payload ${executed} ran`]),
      ...injected.flatMap((selector) =>
        [...document.querySelectorAll(selector)]
          .filter(({ outerHTML }) => /executed|alert\(|="?x"?/.test(outerHTML))
          .map(({ outerHTML }) => outerHTML),
      ),
    ];
  });
  // A script that the policy stopped was there all the same.
  const said = complaints(page).filter((line) =>
    /^dialog|^error|Content Security Policy/.test(line),
  );
  return [...found, ...said];
}

/** The texts of a page, those that were typed into fields too, with blanks as they are shown. */
export async function textsOf(page: Page, within = 'body'): Promise<string> {
  const texts = await page.locator(within).evaluate((part) => {
    const fields = [...part.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [part.textContent, ...fields.map(({ value }) => value)];
  });
  return texts.join('\n').replace(/\s+/g, ' ');
}
