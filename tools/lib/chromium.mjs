import { existsSync } from 'node:fs';

/** The Chromium of this machine: the one that CHROMIUM_PATH names, or where its package puts it; undefined where there is none. */
export const chromiumPath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
