import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { dbip } from '../test/dbip.js';
import { WelcomeService, welcomeModule } from '../test/usage.js';

const root = join(__dirname, '..');
const start = (database: object) =>
  NestFactory.createApplicationContext(welcomeModule({ database }), {
    logger: false,
    abortOnError: false,
  });

describe('README', () => {
  it('shows the code of test/usage.ts', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toContain(readFileSync(join(root, 'test/usage.ts'), 'utf8'));
  });

  it('shows code that works', async () => {
    const app = await start({ ipv4: dbip.ipv4 });
    const london = { latitude: 51.5, longitude: -0.1 };
    const welcome = app.get(WelcomeService);
    expect(await welcome.kilometresTo(london, '8.8.8.8')).toBeGreaterThan(3_000);
    expect(await welcome.kilometresTo(london, '127.0.0.1')).toBeUndefined();
    await app.close();
  });

  it('says rightly that the application does not start without its database', async () => {
    await expect(start({ ipv4: join(root, 'missing.mmdb') })).rejects.toMatchObject({
      name: 'GeolocationError',
      kind: 'configuration',
    });
  });
});
