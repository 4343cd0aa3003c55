import { once } from 'node:events';
import type { Running } from './global-setup.js';

export default async function globalTeardown(): Promise<void> {
  const { browserSuite } = globalThis as unknown as { browserSuite: Running };
  await browserSuite.browser.close();
  const ended = once(browserSuite.site, 'exit');
  browserSuite.site.disconnect();
  await ended;
}
