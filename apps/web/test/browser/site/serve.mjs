// The built site on a database and a folder of its own, for all browser specs: `node apps/web/test/browser/site/serve.mjs`
// prints its address, and paths for tools/screenshots, and serves until it is interrupted, or until the process that forked it goes.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataDeletion, DataError, ItemsRepository } from '@tradyfit/data';
import { createTestDatabase } from '@tradyfit/data/testing';
import { FileStorage } from '@tradyfit/storage';
import { readConfig } from '../../../dist/config.js';
import { unsubscribePath } from '../../../dist/conversations/unsubscribe-token.js';
import { createApp } from '../../../dist/create-app.js';
import { SITE } from '../../../dist/http/site.js';
import { payloads, stock } from './gear.mjs';

/** Ids of items whose pages fail, the first by a fault of ours, the second because the database is away. */
const failing = { ours: 990_000_500, dependency: 990_000_503 };

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const filesDir = await mkdtemp(join(tmpdir(), 'tradyfit-browser-'));
const database = await createTestDatabase();
const app = await createApp({
  config: readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    PORT: String(port),
    PUBLIC_URL: url,
    FILES_DIR: filesDir,
    LOG_LEVEL: 'error',
  }),
  assetsDir: fileURLToPath(new URL('../../../dist/assets', import.meta.url)),
  logStream: { write: (line) => void (isWanted(line) && process.stderr.write(line)) },
});
const items = await stock(database.dataSource, app.get(FileStorage));
provokeFailures(app.get(ItemsRepository));
await app.listen(port, '127.0.0.1');

const site = { url, items: { ...items, failing }, payloads };
if (process.send) process.send(site);
else console.log(`${url}\nPATHS='${await paths()}'`);
process.once('disconnect', close);
process.once('SIGINT', close);
process.once('SIGTERM', close);

async function close() {
  await app.close();
  await database.close();
  await rm(filesDir, { recursive: true, force: true });
  process.exit();
}

/** Pages that no page leads to. */
async function paths() {
  const code = 'ShownInAPicture1';
  const request = { code, provider: 'facebook', nonce: '0'.repeat(64), memberFound: true };
  await database.dataSource.manager.save(DataDeletion, request);
  const { SESSION_SECRET } = app.get(SITE).config;
  return Object.entries({
    gone: `/items/${items.removed}`,
    failure: `/items/${failing.ours}`,
    away: `/items/${failing.dependency}`,
    unsubscribe: unsubscribePath(SESSION_SECRET, 1),
    'data-deletion': `/data-deletion/${code}`,
  })
    .map((entry) => entry.join('='))
    .join(' ');
}

function provokeFailures(repository) {
  const findPublic = repository.findPublic.bind(repository);
  repository.findPublic = async (id) => {
    if (id === failing.ours) throw new Error('provoked by the browser specs');
    if (id === failing.dependency) throw new DataError('unavailable', 'provoked');
    return findPublic(id);
  };
}

/** Any failure but the provoked ones. */
function isWanted(line) {
  return !line.includes('provoked');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
