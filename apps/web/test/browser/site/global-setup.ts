import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';

/** What runs once for all spec files, for the teardown. */
export interface Running {
  site: ChildProcess;
  browser: BrowserServer;
}

/** Starts one site and one browser for all spec files, and tells where they are in the environment. */
export default async function globalSetup(): Promise<void> {
  const [site, browser] = await Promise.all([startSite(), startBrowser()]);
  process.env['BROWSER_SITE'] = JSON.stringify(site.details);
  process.env['BROWSER_ENDPOINT'] = browser.wsEndpoint();
  Object.assign(globalThis, { browserSuite: { site: site.process, browser } satisfies Running });
}

async function startSite(): Promise<{ process: ChildProcess; details: unknown }> {
  const child = fork(join(__dirname, 'serve.mjs'));
  const started = once(child, 'message');
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The site stopped with ${String(code)} before it was ready; was it built?`);
  });
  const [details] = (await Promise.race([started, ended])) as [unknown];
  ended.catch(() => undefined);
  return { process: child, details };
}

function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    // Chromium's sandbox refuses to run as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
}
