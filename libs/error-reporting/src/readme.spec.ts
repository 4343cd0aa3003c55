import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { startSentrySink } from './testing/index.js';
import { PhotosService, photosModule } from '../test/usage.js';

const folder = join(__dirname, '..');

describe('README', () => {
  it('shows the code of test/usage.ts', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toContain(readFileSync(join(folder, 'test/usage.ts'), 'utf8'));
  });

  it('shows code that works', async () => {
    const sink = await startSentrySink();
    const app = await NestFactory.createApplicationContext(
      photosModule({ dsn: sink.dsn, environment: 'test' }),
      { logger: false },
    );
    const stored = await app.get(PhotosService).store(() => Promise.reject(new Error('no disk')));
    await app.close();
    expect(stored).toBe(false);
    expect(sink.events()).toMatchObject([
      { message: 's3-upload-error', contexts: { details: { reason: 'Error: no disk' } } },
    ]);
    await sink.close();
  });
});
