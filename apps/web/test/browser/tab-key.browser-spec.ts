import type { Page } from 'playwright-core';
import { useBrowser, visit } from './helpers/browsing.js';
import { pages } from './helpers/site.js';

/** A stop of the tab key, or what should be one. */
interface Stop {
  /** Enough of the element to find it. */
  element: string;
  /** Whether it looks different from how it looks without focus. */
  marked?: boolean;
}

interface Recorder {
  expected: Stop[];
  stops: Stop[];
}

/** Lists what can be used on the page in the order of the document, and records from then on what gets the focus. */
function record(): void {
  const name = (element: HTMLElement) => {
    const text = element.ariaLabel ?? (element.innerText || element.getAttribute('name')) ?? '';
    return `${element.localName}#${element.id} ${text.trim().split('\n')[0]}`;
  };
  // The mark may stand on what surrounds a field, or on a card that is one link.
  const looks = (element: HTMLElement) =>
    [element, element.closest('article'), element.closest('form'), element.parentElement]
      .flatMap((one) => (one ? [undefined, '::before', '::after'].map((part) => [one, part]) : []))
      .map(([one, part]) => {
        const style = getComputedStyle(one as Element, part as string | undefined);
        return `${style.outline} ${style.boxShadow} ${style.backgroundColor} ${style.borderColor}`;
      })
      .join('|');
  const radios = new Set<string>();
  const candidates = document.querySelectorAll<HTMLElement>('a[href], button, input, summary');
  const usable = [...candidates].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.tabIndex < 0)
      return false;
    // They come and go with the photo that is shown.
    if (element.dataset['galleryStep']) return false;
    if (!(element instanceof HTMLInputElement)) return true;
    if (element.type !== 'radio') return element.type !== 'hidden';
    // Of a group of radio buttons the tab key reaches one.
    const known = radios.has(element.name);
    radios.add(element.name);
    return !known;
  });
  const before = new Map(usable.map((element) => [element, looks(element)]));
  const recorder: Recorder = { expected: usable.map((one) => ({ element: name(one) })), stops: [] };
  Object.assign(window, { recorder });
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement;
    const without = before.get(element);
    if (without === undefined) return;
    recorder.stops.push({ element: name(element), marked: looks(element) !== without });
  });
}

async function tabThrough(page: Page): Promise<Recorder> {
  // A page may begin with the focus in its only field.
  await page.locator('.skip-link').focus();
  await page.keyboard.press('Shift+Tab');
  await page.evaluate(record);
  const read = () => page.evaluate(() => (window as unknown as { recorder: Recorder }).recorder);
  const { length } = (await read()).expected;
  // Not one by one: hundreds of answers would have to be waited for.
  while ((await read()).stops.length < length) {
    const before = (await read()).stops.length;
    await Promise.all(Array.from({ length }, () => page.keyboard.down('Tab')));
    if ((await read()).stops.length === before) break;
  }
  return read();
}

describe('the tab key', () => {
  const browsing = useBrowser();

  it.each(pages)('reaches all of $name, in order, and shows where it is', async (entry) => {
    const page = await browsing.open();
    await visit(page, entry);
    const { expected, stops } = await tabThrough(page);
    const names = (list: readonly Stop[]) => list.map(({ element }) => element);
    expect(expected.length).toBeGreaterThan(5);
    expect(names(stops).slice(0, expected.length)).toEqual(names(expected));
    expect(names(stops.filter(({ marked }) => !marked))).toEqual([]);
  });

  it('skips to the content first', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'home', path: '/' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement?.matches('main *'));
  });
});
