import type { Page } from 'playwright-core';
import { desktop, phone, useBrowser, visit } from './helpers/browsing.js';
import { pages, site } from './helpers/site.js';

/** Half of a desktop window: what is left of it at a zoom of 200 %. */
const zoomed = { width: 640, height: 400 };
const smallest = { width: 320, height: 640 };

const { items } = site;
const straining = [
  ...pages,
  { name: 'hostile texts', path: '/search?category=surfing&near=Málaga' },
  { name: 'a hostile text', path: `/items/${items.hostile[1]}` },
  { name: 'emoji', path: `/items/${items.emoji}` },
  { name: 'the widest query', path: `/search?q=${'W'.repeat(200)}` },
];

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/** What stands out of the window sideways, or of the frame of its own card. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
    for (const card of document.querySelectorAll('.card')) {
      const { right } = card.getBoundingClientRect();
      for (const text of card.querySelectorAll('p, h2, h3, bdi, a, time'))
        if (text.getBoundingClientRect().right > right + 1)
          found.push(`${text.className || text.localName}: ${text.textContent.slice(0, 40)}`);
    }
    return found;
  });
}

/** Pictures whose place is not kept for them, or that say nothing to who cannot see them. */
function barePictures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('img')]
      // The large view has its picture only once it is opened.
      .filter((image) => !image.closest('dialog'))
      .filter((image) => ['width', 'height', 'alt'].some((name) => !image.hasAttribute(name)))
      .map((image) => image.outerHTML),
  );
}

describe('nothing stands out sideways, and every picture has its size', () => {
  const browsing = useBrowser();

  it.each(straining)('$name', async (entry) => {
    const page = await browsing.open();
    await visit(page, entry);
    expect(await barePictures(page)).toEqual([]);
    const found: Record<number, string[]> = {};
    for (const size of [smallest, phone, zoomed, desktop]) {
      await page.setViewportSize(size);
      found[size.width] = await overflowing(page);
    }
    expect(found).toEqual({ 320: [], 390: [], 640: [], 1280: [] });
  });
});

describe('targets of a finger are big enough', () => {
  const browsing = useBrowser();

  it.each(pages)('$name', async (entry) => {
    const page = await browsing.open({ viewport: phone, hasTouch: true, isMobile: true });
    await visit(page, entry);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, summary, .button, .chip, input, select')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => {
          const target = element.closest('label') ?? element;
          const { width, height } = target.getBoundingClientRect();
          return { text: element.innerText || element.id, width, height };
        })
        .filter(({ width, height }) => width > 0 && (height < 43.5 || width < 43.5)),
    );
    expect(small).toEqual([]);
  });
});

describe('nothing jumps', () => {
  const browsing = useBrowser();

  it.each([phone, desktop])('while pages load at $width px', async (viewport) => {
    const page = await browsing.open({ viewport });
    await page.addInitScript(() => {
      const shifts = { found: [] as string[], watched: false };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as LayoutShift[]) {
          const moved = sources.map(({ node }) => String((node as Element | null)?.className));
          // The text may settle by a hair when its font arrives.
          if (value > 0.005) shifts.found.push(`${value} ${moved.join(', ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
      shifts.watched = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
    });
    for (const path of [
      '/?near=Madrid',
      '/search?near=Madrid',
      `/items/${items.many}?near=Madrid`,
    ]) {
      await visit(page, { name: path, path });
      const shifts = await page.evaluate(async () => {
        await document.fonts.ready;
        for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
          window.scrollTo({ top: y, behavior: 'instant' });
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        const images = [...document.images].filter((image) => image.src);
        for (const image of images) image.loading = 'eager';
        await Promise.all(images.map((image) => image.decode()));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return (window as unknown as { shifts: { found: string[]; watched: boolean } }).shifts;
      });
      expect(shifts.watched).toBe(true);
      expect(shifts.found).toEqual([]);
    }
  });
});
