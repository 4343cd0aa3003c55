import type { Page } from 'playwright-core';
import { jpeg } from '../../helpers/pictures.js';

const colours = ['#2277aa', '#aa3322', '#338844', '#775599'];

/** Real JPEGs, each of another colour, as a phone would name them. */
export async function photoFiles(count: number) {
  const files = [];
  for (let index = 0; index < count; index++)
    files.push({
      name: `IMG_${index + 1}.jpg`,
      mimeType: 'image/jpeg',
      buffer: await jpeg(640, 480, colours[index % colours.length]),
    });
  return files;
}

/** Fills the form of an item in, all but the photos. */
export async function fillItem(
  page: Page,
  over: { title?: string; town?: string; description?: string } = {},
) {
  const { title = 'Sea kayak, 5 m', town = 'Toledo, Spain' } = over;
  const { description = 'Two summers old.\nNo scratch.' } = over;
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('radio', { name: 'Surfing' }).check({ force: true });
  await page.getByRole('radio', { name: 'Good' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Price' }).fill('1234.50');
  // Whoever has a town has it chosen already.
  const field = page.locator('#field-near');
  if (await field.isVisible()) await field.fill(town);
  await page.getByRole('textbox', { name: 'Description' }).fill(description);
}

/** Waits until so many photos of the form are stored. */
export async function photosAreThere(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelectorAll('[data-photo-list] input[name="photo"]:not(:disabled)').length ===
      wanted,
    count,
  );
}

export const sendButton = (page: Page) => page.getByRole('button', { name: 'List this item' });

/** Ids of the photos of a form, in their order. */
export const photoIds = (page: Page): Promise<number[]> =>
  page
    .locator('[data-photo-list] input[name="photo"]:not(:disabled)')
    .evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ value }) => Number(value)));
