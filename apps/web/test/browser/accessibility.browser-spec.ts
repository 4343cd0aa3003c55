import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { desktop, phone, useBrowser, visit } from './helpers/browsing.js';
import { pages, site } from './helpers/site.js';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: {
    id: string;
    help: string;
    nodes: { target: string[]; failureSummary?: string }[];
  }[];
}

/** What axe-core finds wrong on the page as it looks now, a line each. */
async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** In every window size and colour scheme. */
async function violationsEverywhere(page: Page): Promise<string[]> {
  // Scripts of the debugger are not under the page's policy, which stays in force.
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const at = `${size.width} ${colorScheme}`;
      found.push(...(await violations(page)).map((line) => `${at} ${line}`));
    }
  }
  return found;
}

describe('axe-core finds nothing', () => {
  const browsing = useBrowser();

  it.each(pages)('on $name', async (entry) => {
    const page = await browsing.open();
    await visit(page, entry);
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  const near = '/search?q=racket&near=Madrid';
  it.each([
    ['the town dialog', near, '.place-button', '#place-dialog'],
    ['a photo enlarged', `/items/${site.items.many}`, '[data-zoom]', '#zoom'],
  ])('in %s', async (_name, path, opener, dialog) => {
    const page = await browsing.open();
    await visit(page, { name: path, path });
    await page.locator(opener).first().click();
    await page.locator(dialog).waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  it.each([phone, desktop])('in open filters at $width px', async (viewport) => {
    const page = await browsing.open({ viewport });
    await visit(page, { name: 'search', path: near });
    await page.locator('summary', { hasText: 'Sport' }).click();
    await page.getByLabel('Tennis').waitFor();
    await page.evaluate(axeSource);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
  });

  it('in the suggestions of towns', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'picker', path: '/place' });
    await page.keyboard.type('mad');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  it('but finds what is put there for it', async () => {
    const page = await browsing.open();
    await visit(page, { name: 'home', path: '/' });
    await page.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p><img src="/x.png"></p>');
    });
    const found = await violationsEverywhere(page);
    expect(found).toHaveLength(4);
    expect(found[0]).toMatch(/^390 light image-alt/);
  });
});
