import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { startS3 } from '../test/s3-server.js';
import { AvatarsService, avatarsModule } from '../test/usage.js';
import { FileStorage, S3FileStorage } from './index.js';

const root = join(__dirname, '..');

describe('README', () => {
  it('shows the code of test/usage.ts', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toContain(readFileSync(join(root, 'test/usage.ts'), 'utf8'));
  });

  it('shows code that works in a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tradyfit-readme-'));
    const module = avatarsModule({ kind: 'local', folder, publicBaseUrl: '/media' });
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    const avatars = app.get(AvatarsService);
    expect(await avatars.save(7, Buffer.from('picture'))).toMatch(
      /^\/media\/avatars\/7\/\d+\.webp$/,
    );
    expect(await readdir(join(folder, 'avatars/7'))).toHaveLength(1);
    await avatars.removeAll(7);
    expect(await readdir(join(folder, 'avatars/7'))).toEqual([]);
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('shows code that works in a bucket', async () => {
    const server = await startS3();
    const module = avatarsModule({ kind: 's3', ...server.options });
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    expect(app.get(FileStorage)).toBeInstanceOf(S3FileStorage);
    const url = await app.get(AvatarsService).save(7, Buffer.from('picture'));
    expect(await (await fetch(url)).text()).toBe('picture');
    await app.close();
    await server.close();
  });
});
