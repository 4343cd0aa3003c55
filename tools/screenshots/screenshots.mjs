// Pictures of every page of a running site, on a phone and on a desktop, light and dark. README.md says how to use it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../lib/chromium.mjs';
import { fail } from '../lib/console.mjs';
import { findPages } from './pages.mjs';

const { BASE_URL, DEMO_MEMBER, PATHS } = process.env;
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
  executablePath: chromiumPath,
  // Chromium's sandbox refuses to run as root.
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  await mkdir(folder, { recursive: true });
  const pages = await findPages(BASE_URL, PATHS);
  const chosen = pages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const storageState = chosen.some(({ isMembers }) => isMembers) ? await logIn() : undefined;
  for (const page of chosen)
    for (const viewport of sizes)
      for (const colorScheme of ['light', 'dark'])
        await picture(page, { viewport, colorScheme, storageState });
} finally {
  await browser.close();
}

/** A demo member's cookies: DEMO_MEMBER names a seller of the demo data, otherwise it is nobody in particular. */
async function logIn() {
  const context = await browser.newContext({ baseURL: BASE_URL });
  const page = await context.newPage();
  await page.goto('/login');
  if (DEMO_MEMBER) {
    await page.fill('input[name=username]', DEMO_MEMBER);
    await page.click('button:has-text("Continue as this seller")');
  } else await page.click('button:has-text("Continue as a demo member")');
  await page.waitForSelector('[data-member]');
  const state = await context.storageState();
  await context.close();
  return state;
}

async function picture(
  { name, path, lead, act, isMembers },
  { viewport, colorScheme, storageState },
) {
  const context = await browser.newContext({
    baseURL: BASE_URL,
    viewport,
    colorScheme,
    ...(isMembers && { storageState }),
    deviceScaleFactor: viewport.width < 500 ? 2 : 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  await lead?.(page);
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
