import { complaints, useBrowser, visit } from './helpers/browsing.js';
import { pages, site } from './helpers/site.js';

describe('a page asks its own host only, and the browser complains of nothing', () => {
  const browsing = useBrowser();

  it.each(pages)('$name', async (entry) => {
    const page = await browsing.open();
    await visit(page, entry);
    // Pictures below the fold load only now.
    await page.evaluate(async () => {
      const images = [...document.images].filter((image) => image.src);
      for (const image of images) image.loading = 'eager';
      await Promise.all(images.map((image) => image.decode()));
    });
    expect(complaints(page)).toEqual([]);
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.fonts.size)).toBeGreaterThan(0);
  });

  it('would be told', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'home', path: '/' });
    await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.executed = 1';
      document.body.append(script);
      document.body.setAttribute('style', 'color: red');
      const image = new Image();
      image.src = 'https://elsewhere.example/pixel.png';
      await image.decode().catch(() => undefined);
      await fetch('/missing.js');
    });
    const found = complaints(page).join('\n');
    expect(found).toContain('script-src');
    expect(found).toContain('style-src');
    expect(found).toContain('img-src');
    expect(found).toContain(`404 ${site.url}/missing.js`);
  });
});

describe('hostile texts', () => {
  const browsing = useBrowser();
  const places = site.items.hostile.map((id, index) => ({
    id,
    payload: site.payloads[index] ?? '',
  }));

  it.each(places)('$payload is only shown on its page', async ({ id, payload }) => {
    const page = await browsing.open();
    await visit(page, { name: 'item', path: `/items/${id}?near=Málaga` });
    expect(await page.locator('h1').innerText()).toBe(payload);
    expect(await page.locator('.item__words').innerText()).toBe(payload);
    expect(complaints(page)).toEqual([]);
    expect(await page.evaluate(() => 'executed' in window)).toBe(false);
  });

  it.each(places)('$payload is only shown in lists, fields and messages', async ({ payload }) => {
    const page = await browsing.open();
    const typed = encodeURIComponent(payload);
    for (const path of [
      '/search?category=surfing',
      `/search?q=${typed}`,
      `/?near=${typed}`,
      `/place?near=${typed}&return_to=${typed}`,
    ]) {
      await visit(page, { name: path, path });
      expect(await page.evaluate(() => 'executed' in window)).toBe(false);
    }
    await visit(page, {
      name: 'errors',
      path: `/search?price_min=${typed}&near=${typed}&category=${typed}&sort=${typed}`,
      status: 400,
    });
    expect(await page.evaluate(() => 'executed' in window)).toBe(false);
    expect(complaints(page)).toEqual([]);
  });
});
