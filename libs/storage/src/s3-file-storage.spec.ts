import { refusingPort, startRawServer, startS3 } from '../test/s3-server.js';
import { S3FileStorage } from './index.js';
import type { S3StorageOptions } from './index.js';

const key = 'items/1/card.webp';
const body = Buffer.from('picture');
const put = (storage: S3FileStorage) => storage.put(key, body, { contentType: 'image/webp' });
const list = async (storage: S3FileStorage) => {
  for await (const each of storage.list('')) return each;
  return undefined;
};

async function kinds(options: S3StorageOptions): Promise<string[]> {
  const storage = new S3FileStorage(options);
  const calls = [put(storage), storage.delete(key), storage.exists(key), list(storage)];
  const results = await Promise.allSettled(calls);
  return results.map((result) => {
    if (result.status === 'fulfilled') return 'no error';
    expect(result.reason).toMatchObject({ name: 'StorageError', cause: expect.any(Error) });
    return (result.reason as { kind: string }).kind;
  });
}

describe('S3FileStorage', () => {
  it('tells browsers the type and to keep the file for a year', async () => {
    const server = await startS3();
    const storage = new S3FileStorage({ ...server.options, prefix: 'staging/' });
    await put(storage);
    const response = await fetch(storage.publicUrl(key));
    expect(await response.text()).toBe('picture');
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(new URL(storage.publicUrl(key)).pathname).toBe('/photos/staging/items/1/card.webp');
    await server.close();
  });

  it.each([
    [{}, 'https://photos.s3.eu-west-1.amazonaws.com/items/1/card.webp'],
    [{ prefix: 'p' }, 'https://photos.s3.eu-west-1.amazonaws.com/p/items/1/card.webp'],
    [{ publicBaseUrl: 'https://cdn.test/' }, 'https://cdn.test/items/1/card.webp'],
    [{ endpoint: 'https://r2.test' }, 'https://photos.r2.test/items/1/card.webp'],
    [
      { endpoint: 'https://r2.test/x/', forcePathStyle: true },
      'https://r2.test/x/photos/items/1/card.webp',
    ],
  ])('with %j a browser reads %s', (options, url) => {
    const storage = new S3FileStorage({ bucket: 'photos', region: 'eu-west-1', ...options });
    expect(storage.publicUrl(key)).toBe(url);
  });

  it.each([
    [{ bucket: '' }],
    [{ bucket: 'b', endpoint: 'no url' }],
    [{ bucket: 'b', publicBaseUrl: 'x' }],
  ])('refuses %j', (options) => {
    expect(() => new S3FileStorage(options)).toThrow(
      expect.objectContaining({ kind: 'configuration' }),
    );
  });
});

describe('faults', () => {
  it('a refused connection is told as connect', async () => {
    expect(await kinds(await refusingPort())).toEqual(Array(4).fill('connect'));
  });

  it('a host that does not exist is told as connect', async () => {
    const options = { ...(await refusingPort()), endpoint: 'http://s3.invalid' };
    expect(await kinds(options)).toEqual(Array(4).fill('connect'));
  });

  it('a server that never answers is given up after the time-out', async () => {
    const server = await startRawServer();
    expect(await kinds({ ...server.options, timeoutMs: 200 })).toEqual([
      'upload',
      'delete',
      'read',
      'read',
    ]);
    await server.close();
  });

  it.each([
    ['500 Internal Server Error', '<Error><Code>InternalError</Code></Error>'],
    ['403 Forbidden', '<Error><Code>AccessDenied</Code></Error>'],
    ['200 OK', 'this is not XML'],
  ])('%s is no success', async (status, text) => {
    const head = `HTTP/1.1 ${status}\r\ncontent-length: ${text.length}\r\nconnection: close\r\n\r\n`;
    const server = await startRawServer(head + text);
    const [upload, , , read] = await kinds(server.options);
    expect([upload, read]).toEqual([status.startsWith('200') ? 'no error' : 'upload', 'read']);
    await server.close();
  });

  it('a bucket that does not exist is an error, except that nothing is there', async () => {
    const server = await startS3();
    const [upload, , , read] = await kinds({ ...server.options, bucket: 'missing' });
    expect([upload, read]).toEqual(['upload', 'read']);
    await server.close();
  });
});
