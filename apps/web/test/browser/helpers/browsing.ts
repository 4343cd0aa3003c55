import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { site, type PageUnderTest } from './site.js';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 800 };

/** The browser of all spec files, for one of them, with a clean context for each page. */
export interface Browsing {
  /** A page of its own context; what it complains of is found by `complaints`. */
  open(options?: BrowserContextOptions): Promise<Page>;
}

const complaintsOf = new WeakMap<Page, string[]>();

/** What went wrong on a page so far: errors, requests to other hosts, missing files, broken policies. */
export function complaints(page: Page): readonly string[] {
  return complaintsOf.get(page) ?? [];
}

/** Call at the top of a spec file. */
export function useBrowser(): Browsing {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(process.env['BROWSER_ENDPOINT'] ?? '');
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => browser.close());
  return {
    async open(options = {}) {
      const context = await browser.newContext({
        baseURL: site.url,
        viewport: desktop,
        // Transitions would have to be waited for.
        reducedMotion: 'reduce',
        locale: 'en-GB',
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      complaintsOf.set(page, listen(page, options.baseURL ?? site.url));
      return page;
    },
  };
}

/** Goes to a page and checks its status. */
export async function visit(page: Page, { path, status = 200 }: PageUnderTest): Promise<void> {
  const answer = await page.goto(path, { waitUntil: 'load' });
  expect(answer?.status()).toBe(status);
}

/** Waits until an element has the focus. */
export async function hasFocus(locator: Locator): Promise<void> {
  const element = await locator.elementHandle();
  await locator.page().waitForFunction((one) => one === document.activeElement, element);
}

function listen(page: Page, ownOrigin: string): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // The status of the page itself is the business of `visit`.
    if (message.location().url === page.url() && /status of \d+/.test(message.text())) return;
    found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== ownOrigin && protocol !== 'data:' && protocol !== 'blob:')
      found.push(`request to another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      found.push(`${response.status()} ${response.url()}`);
  });
  return found;
}
