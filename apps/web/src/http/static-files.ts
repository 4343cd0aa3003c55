import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Site } from './site.js';

const forever = { maxAge: '365d', immutable: true } as const;
const photos = /\.(webp|jpg)$/;

/**
 * Serves the built assets under `/assets/` (their names hold a hash of their content), the few files that browsers
 * ask for at the root, and the photos while they lie in a folder (their keys are never used twice). What is not there
 * is answered by the error filter.
 */
export async function serveFiles(
  app: NestFastifyApplication,
  { assets, config }: Site,
  mediaPath: string,
): Promise<void> {
  const { folder } = assets;
  if (folder) {
    await app.register(fastifyStatic, {
      root: folder,
      prefix: '/assets/',
      // Hashed files are known when the process starts: a route each, nothing to probe for on the disk.
      wildcard: false,
      preCompressed: true,
      decorateReply: false,
      index: false,
      ...forever,
    });
    const root = join(folder, '..', 'public');
    if (existsSync(root))
      await app.register(fastifyStatic, {
        root,
        prefix: '/',
        wildcard: false,
        decorateReply: false,
        index: false,
        maxAge: '1d',
      });
  }
  if (!config.S3_BUCKET) {
    const media = resolve(config.FILES_DIR);
    mkdirSync(media, { recursive: true });
    await app.register(fastifyStatic, {
      root: media,
      prefix: `${mediaPath}/`,
      decorateReply: false,
      index: false,
      dotfiles: 'ignore',
      allowedPath: (path) => photos.test(path),
      ...forever,
    });
  }
}
