import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TaskFailure } from '../failure.js';
import { type StaticPage, staticPages } from '../pages/static-pages.js';
import { openStorage } from '../storage.js';
import type { CommandContext } from './command.js';

export interface PagesOptions {
  /** Folder that the pages are written into instead of the bucket. */
  out?: string;
}

/**
 * Puts the error and the maintenance page where the platform finds them while the site is down, and prints their addresses as config
 * vars. A changed page has another address, since browsers keep what they have.
 */
export async function pages(
  { config, output }: CommandContext,
  { out }: PagesOptions,
): Promise<void> {
  const all = staticPages(config.PUBLIC_URL);
  if (out !== undefined) {
    for (const file of await writePages(out, all)) output.line(`pages: wrote ${file}`);
    return;
  }
  if (!config.S3_BUCKET)
    throw new TaskFailure(
      'pages needs a bucket (S3_BUCKET), since what the site serves itself is gone with it: name one, or write files for another host with `pages --out FOLDER`',
    );
  const storage = openStorage(config);
  const lines: string[] = [];
  for (const { name, variable, html } of all) {
    const body = Buffer.from(html);
    const version = createHash('sha256').update(body).digest('hex').slice(0, 16);
    const key = `pages/${name}-${version}.html`;
    await storage.put(key, body, { contentType: 'text/html; charset=utf-8' });
    lines.push(`${variable}=${storage.publicUrl(key)}`);
  }
  // Both or neither: what is printed goes straight into the settings.
  for (const line of lines) output.line(line);
}

async function writePages(folder: string, all: readonly StaticPage[]): Promise<string[]> {
  const files: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, html } of all) {
      const file = join(folder, `${name}.html`);
      await writeFile(file, html);
      files.push(file);
    }
  } catch (error) {
    throw new TaskFailure(
      `The pages cannot be written into ${folder} (${(error as Error).message}): let --out be a folder that may be written`,
      1,
      { cause: error },
    );
  }
  return files;
}
