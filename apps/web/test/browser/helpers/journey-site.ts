import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FacebookStub, type FacebookPerson } from '@tradyfit/auth/testing';
import { createTestDatabase, realServer } from '@tradyfit/data/testing';
import { FileStorage } from '@tradyfit/storage';
import type { Page } from 'playwright-core';
import { readConfig } from '../../../src/config.js';
import { createApp } from '../../../src/create-app.js';
import { OutboxWorker } from '../../../src/outbox/outbox.worker.js';
import { startFaultyS3 } from '../../helpers/faulty-s3.js';
import { startGoogle, type GoogleStub } from '../../helpers/google-stub.js';
import { routesOf } from '../../helpers/routes.js';
import { openShop, type Shop } from '../../helpers/shop.js';

/** With which the site signs. */
export const sessionSecret = 'only for tests, and long enough for them';

/** A site of its own for one spec file, with Facebook and Google on this machine in place of the real ones. */
export interface JourneySite {
  url: string;
  database: Awaited<ReturnType<typeof createTestDatabase>>;
  facebook: FacebookStub;
  google: GoogleStub;
  /** Towns, sports and what somebody sells already. */
  shop: Shop;
  /** Paths of all routes that give pages, such as `/items/:id/edit`. */
  pagePaths: string[];
  /** Keys of every stored object. */
  objects(): Promise<string[]>;
  /** The content of one, as browsers get it. */
  object(key: string): Promise<Buffer>;
  /** Does the outbox's jobs. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the built pages on a database of their own: the embedded one with a folder for the photos, or, when TEST_DATABASE_URL names a
 * server, that one with a server of the S3 protocol.
 */
export async function startJourneySite(): Promise<JourneySite> {
  const [port, facebook, google, database, files] = await Promise.all([
    freePort(),
    FacebookStub.start(),
    startGoogle(),
    createTestDatabase(),
    realServer() ? startFaultyS3() : localFolder(),
  ]);
  const url = `http://127.0.0.1:${port}`;
  const app = await createApp({
    config: readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'fatal',
      SESSION_SECRET: sessionSecret,
      FACEBOOK_APP_ID: facebook.app.appId,
      FACEBOOK_APP_SECRET: facebook.app.appSecret,
      FACEBOOK_DIALOGUE_URL: facebook.url,
      FACEBOOK_GRAPH_URL: facebook.url,
      GOOGLE_GEOCODING_KEY: 'stub-key',
      GOOGLE_GEOCODING_URL: google.url,
      ...files.settings,
    }),
    assetsDir: join(__dirname, '../../../dist/assets'),
    pictures: {
      allowedHosts: ['127.0.0.1'],
      timeoutMs: 3_000,
      testing: { allowHttp: true, isAllowedAddress: () => true },
    },
  });
  const shop = await openShop(database.dataSource);
  await app.listen(port, '127.0.0.1');
  return {
    url,
    database,
    facebook,
    google,
    shop,
    pagePaths: routesOf({ app }).flatMap(({ isPage, path }) => (isPage ? [path] : [])),
    async objects() {
      const keys: string[] = [];
      for await (const key of app.get(FileStorage).list('')) keys.push(key);
      return keys;
    },
    async object(key) {
      const answer = await fetch(new URL(app.get(FileStorage).publicUrl(key), url));
      if (!answer.ok) throw new Error(`${key} answered ${answer.status}`);
      return Buffer.from(await answer.arrayBuffer());
    },
    async settle() {
      await app.get(OutboxWorker).drain();
    },
    async close() {
      await app.close();
      await Promise.all([database.close(), facebook.close(), google.close(), files.close()]);
    },
  };
}

/** Logs a person in with Facebook, by the links of the pages. The first time makes them a member. */
export async function logIn(
  site: JourneySite,
  page: Page,
  person: FacebookPerson,
  from = '/',
): Promise<void> {
  site.facebook.person = person;
  await page.goto(`${site.url}/login?return_to=${encodeURIComponent(from)}`);
  await page.getByRole('link', { name: 'Continue with Facebook' }).click();
  await page.locator('[data-member]').waitFor();
}

async function localFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'tradyfit-journey-'));
  return {
    settings: { FILES_DIR: folder },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
