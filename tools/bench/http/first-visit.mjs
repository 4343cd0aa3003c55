import { chromium } from 'playwright-core';
import { chromiumPath as executablePath } from '../../lib/chromium.mjs';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, deviceScaleFactor: 3 };
const codeTypes = new Set(['Document', 'Stylesheet', 'Script']);

/**
 * The home page as a phone meets it first: what its HTML, CSS and JavaScript weigh on the wire, how much of it moves while it loads and is
 * scrolled through, and whether it finds something before any JavaScript has run.
 *
 * @param {string} url of the site
 * @returns {Promise<{ bytes: number, layoutShift: number, worksWithoutJavaScript: boolean } | undefined>} undefined without Chromium
 */
export async function firstVisit(url) {
  if (!executablePath) return undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    return { ...(await weigh(browser, url)), worksWithoutJavaScript: await search(browser, url) };
  } finally {
    await browser.close();
  }
}

async function weigh(browser, url) {
  const page = await (await browser.newContext(phone)).newPage();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const types = new Map();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (codeTypes.has(types.get(requestId))) bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    globalThis.shifted = 0;
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) globalThis.shifted += shift.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  for (let at = 0; at < 8; at += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(150);
  }
  await page.waitForLoadState('networkidle');
  return { bytes, layoutShift: await page.evaluate(() => globalThis.shifted) };
}

async function search(browser, url) {
  const page = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();
  await page.goto(url);
  await page.getByRole('searchbox').first().fill('bike');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?/);
  return (await page.locator('main a[href*="/items/"]').count()) > 0;
}
