import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { KEY, startGoogle, status } from '../test/google-stub.js';
import { TownsService, townsModule } from '../test/geocoder-usage.js';
import { dbip } from '../test/dbip.js';
import { WelcomeService, welcomeModule } from '../test/usage.js';

const root = join(__dirname, '..');
const start = (database: object) =>
  NestFactory.createApplicationContext(welcomeModule({ database }), {
    logger: false,
    abortOnError: false,
  });

describe('README', () => {
  it.each(['test/usage.ts', 'test/geocoder-usage.ts'])('shows the code of %s', (file) => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toContain(readFileSync(join(root, file), 'utf8'));
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

  it('shows code that finds towns at Google', async () => {
    const google = await startGoogle();
    const module = townsModule({ kind: 'google', key: KEY, baseUrl: google.url });
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    const towns = app.get(TownsService);
    expect(await towns.pointOf('Madrid', 'ES')).toMatchObject({ latitude: 40.4167754 });
    expect(await towns.pointOf('Atlantis', 'ES')).toBe('unknown');
    google.behave(status('OVER_QUERY_LIMIT'));
    expect(await towns.pointOf('Madrid', 'ES')).toBe('later');
    google.behave(status('INVALID_REQUEST'));
    expect(await towns.pointOf('Madrid', 'ES')).toBe('unknown');
    await app.close();
    await google.close();
  });

  it('shows code that finds towns in the application itself', async () => {
    const place = { latitude: 40.4165, longitude: -3.70256 };
    const lookUp = async ({ town }: { town: string }) => (town === 'Madrid' ? place : undefined);
    const module = townsModule({ kind: 'offline', lookUp });
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    expect(await app.get(TownsService).pointOf('Madrid', 'ES')).toBe(place);
    expect(await app.get(TownsService).pointOf('Atlantis', 'ES')).toBe('unknown');
    await app.close();
  });
});
