import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { desktop, phone } from './browsing.js';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  violations: {
    id: string;
    help: string;
    nodes: { target: string[]; failureSummary?: string }[];
  }[];
}

/** Gives a page the checker. Scripts of the debugger are not under the page's policy, which stays in force. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(axeSource);
}

/** What axe-core finds wrong on the page as it looks now, a line each. */
export async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** In every window size and colour scheme. */
export async function violationsEverywhere(page: Page): Promise<string[]> {
  await addAxe(page);
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
