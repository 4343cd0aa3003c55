import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { desktop, phone, useBrowser, visit } from './helpers/browsing.js';
import { pages } from './helpers/site.js';

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
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
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
});
