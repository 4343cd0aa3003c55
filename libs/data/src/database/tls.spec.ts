import { startTlsFront, type TlsFront } from '../../test/tls-front.js';
import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import type { DataOptions } from './data-options.js';
import { createDataSource } from './data-source.js';
import { takeSslParameters } from './tls.js';

let database: TestDatabase;
let front: TlsFront;

beforeAll(async () => {
  database = await createTestDatabase();
  front = await startTlsFront(database.url);
}, 120_000);
afterAll(async () => {
  await front?.close();
  await database?.close();
});
beforeEach(() => (front.encrypted = 0));

/** Connects and asks one question; what went wrong otherwise. */
async function reach(options: Partial<DataOptions>, host = 'localhost'): Promise<string> {
  const dataSource = createDataSource({ url: front.url(host), ...options });
  try {
    await dataSource.initialize();
    await dataSource.query('SELECT 1');
    return front.encrypted > 0 ? 'encrypted' : 'plain';
  } catch (error) {
    return (error as Error).message;
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

it('is off unless it is asked for', async () => {
  expect(await reach({})).toBe('plain');
  expect(await reach({ ssl: 'disable' })).toBe('plain');
});

it('with require takes a certificate that signs itself, for any host', async () => {
  expect(await reach({ ssl: 'require' })).toBe('encrypted');
  expect(await reach({ ssl: 'require' }, '127.0.0.1')).toBe('encrypted');
});

it('with verify-full refuses a certificate that nobody vouches for', async () => {
  expect(await reach({ ssl: 'verify-full' })).toMatch(/self-signed certificate/);
});

it('with verify-full takes what the named authority signed, for its host only', async () => {
  const trusting = { ssl: 'verify-full', sslCa: front.certificate } as const;
  expect(await reach(trusting)).toBe('encrypted');
  expect(await reach(trusting, '127.0.0.1')).toMatch(/IP: 127\.0\.0\.1 is not in the cert/);
});

it('follows the sslmode of the url', async () => {
  const url = new URL(front.url('localhost'));
  url.searchParams.set('sslmode', 'require');
  expect(await reach({ url: url.href })).toBe('encrypted');
  url.searchParams.set('sslmode', 'verify-full');
  expect(await reach({ url: url.href })).toMatch(/self-signed certificate/);
});

it.each(['prefer', 'constructor', ''])('refuses the sslmode “%s”', (mode) => {
  const url = new URL(`postgres://localhost/none?sslmode=${mode}`);
  expect(() => takeSslParameters(url)).toThrow(TypeError);
});
