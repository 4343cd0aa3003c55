// Pictures of every page of a running site, on a phone and on a desktop, light and dark. README.md says how to use it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { fail } from '../lib/console.mjs';
import { findPages } from './pages.mjs';

const { BASE_URL, CHROMIUM_PATH = '/usr/bin/chromium' } = process.env;
const [folder, ...wanted] = process.argv.slice(2);
if (!BASE_URL || !folder)
  fail(
    'Usage: BASE_URL=http://localhost:3000 node tools/screenshots/screenshots.mjs FOLDER [PAGE …]',
  );

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

const browser = await chromium.launch({
  executablePath: CHROMIUM_PATH,
  // Chromium's sandbox refuses to run as root.
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  await mkdir(folder, { recursive: true });
  const pages = await findPages(BASE_URL);
  for (const { name, path, act } of pages) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const viewport of sizes)
      for (const colorScheme of ['light', 'dark'])
        await picture(name, path, act, viewport, colorScheme);
  }
} finally {
  await browser.close();
}

async function picture(name, path, act, viewport, colorScheme) {
  const context = await browser.newContext({
    baseURL: BASE_URL,
    viewport,
    colorScheme,
    deviceScaleFactor: viewport.width < 500 ? 2 : 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  await act?.(page);
  await loadPictures(page);
  const file = join(folder, `${name}-${viewport.width}-${colorScheme}.png`);
  // What floats over the page belongs to the window, not to the whole page.
  await page.screenshot({ path: file, fullPage: !act });
  console.log(file);
  await context.close();
}

/** Pictures below the fold load only when they come near. */
async function loadPictures(page) {
  await page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  });
}
