import type { RequestListener } from 'node:http';
import { freePort } from '../../test/login-site.js';
import { startPictureServer } from '../../test/picture-server.js';
import type { PictureServer } from '../../test/picture-server.js';
import { fetchPublicPicture, PictureError } from '../index.js';
import type { FetchPictureOptions, PictureErrorKind } from '../index.js';

const PNG = { 'content-type': 'image/png' };
const BODY = Buffer.from('picture');

/** Paths of the server; `/to?url` redirects there. */
const paths: Record<string, RequestListener> = {
  '/picture': (_request, response) => response.writeHead(200, PNG).end(BODY),
  '/jpeg': (_request, response) =>
    response.writeHead(200, { 'content-type': 'Image/JPEG; q=1' }).end(BODY),
  '/to': ({ url }, response) =>
    response.writeHead(302, { location: decodeURIComponent(url!.slice(4)) }).end(),
  '/loop': (_request, response) => response.writeHead(301, { location: '/loop' }).end(),
  '/nowhere': (_request, response) => response.writeHead(302).end(),
  '/html': (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
  '/svg': (_request, response) =>
    response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>'),
  '/empty': (_request, response) => response.writeHead(200, PNG).end(),
  '/missing': (_request, response) => response.writeHead(404, PNG).end(BODY),
  '/hang': () => undefined,
  '/slow': (_request, response) => response.writeHead(200, PNG).write('p'),
  '/break': (_request, response) => {
    response.writeHead(200, { ...PNG, 'content-length': '100' });
    response.write('p', () => response.socket?.destroy());
  },
  '/announced': (_request, response) =>
    response.writeHead(200, { ...PNG, 'content-length': '3000000' }).write('p'),
  '/endless': (_request, response) => {
    const block = Buffer.alloc(64 * 1024);
    response.writeHead(200, PNG);
    const go = () => {
      while (!response.destroyed && response.write(block)) continue;
    };
    response.on('drain', go);
    go();
  },
};

describe('fetchPublicPicture', () => {
  let server: PictureServer;
  beforeEach(async () => {
    server = await startPictureServer((request, response) =>
      paths[request.url!.split('?')[0]!]!(request, response),
    );
  });
  afterEach(() => server.close());

  async function kindOf(url: string, options: FetchPictureOptions): Promise<PictureErrorKind> {
    const error: unknown = await fetchPublicPicture(url, options).catch((reason) => reason);
    if (!(error instanceof PictureError)) throw new Error(`not refused: ${String(error)}`);
    return error.kind;
  }
  const to = (target: string) => server.url(`/to?${encodeURIComponent(target)}`);

  it('fetches a picture', async () => {
    expect(await fetchPublicPicture(server.url('/picture'), server.options())).toEqual({
      body: BODY,
      contentType: 'image/png',
    });
    const { contentType } = await fetchPublicPicture(server.url('/jpeg'), server.options());
    expect(contentType).toBe('image/jpeg');
  });

  it('follows redirects on the list, relative ones too', async () => {
    const away = to(server.url('/picture', 'other.pictures.test'));
    expect((await fetchPublicPicture(away, server.options())).body).toEqual(BODY);
    expect((await fetchPublicPicture(to('/picture'), server.options())).body).toEqual(BODY);
    expect(server.requests.map((line) => line.split(':')[0])).toEqual([
      'img.pictures.test',
      'other.pictures.test',
      'img.pictures.test',
      'img.pictures.test',
    ]);
  });

  it('goes to the address that was checked, not where a second lookup leads', async () => {
    // `localhost.pictures.test` does not exist: only pinning makes it reachable.
    const options = server.options();
    let lookups = 0;
    const resolve = async () => (lookups++ === 0 ? ['127.0.0.1'] : ['127.0.0.9']);
    const pinned = { ...options, testing: { ...options.testing, resolve } };
    const url = server.url('/picture', 'localhost.pictures.test');
    expect((await fetchPublicPicture(url, pinned)).body).toEqual(BODY);
    expect(lookups).toBe(1);
  });

  it.each([
    ['loopback', '127.0.0.2'],
    ['link-local', '169.254.169.254'],
    ['private', '10.0.0.1'],
    ['IPv6 loopback', '::1'],
    ['mapped loopback', '::ffff:127.0.0.1'],
  ])('does not follow a redirect to %s', async (_kind, address) => {
    const options = server.options({ 'in.pictures.test': [address] });
    const url = to(server.url('/picture', 'in.pictures.test'));
    expect(await kindOf(url, options)).toBe('forbidden-address');
    expect(server.requests).toHaveLength(1);
  });

  it('does not go to a host with one public and one private address', async () => {
    const options = server.options({ 'in.pictures.test': ['127.0.0.1', '10.0.0.1'] });
    const url = server.url('/picture', 'in.pictures.test');
    expect(await kindOf(url, options)).toBe('forbidden-address');
  });

  it('does not follow a redirect to a host that is not listed, nor to another protocol', async () => {
    for (const target of [
      `http://127.0.0.1:${server.port}/picture`,
      `http://[::1]:${server.port}/picture`,
      `http://2130706433:${server.port}/picture`,
      server.url('/picture', 'pictures.test'),
      server.url('/picture', 'img.pictures.test@127.0.0.1'),
      server.url('/picture', 'user:word@img.pictures.test'),
      'file:///etc/passwd',
      'data:image/png;base64,AAAA',
      'ftp://img.pictures.test/picture',
      'http://',
    ])
      expect([target, await kindOf(to(target), server.options())]).toEqual([
        target,
        'forbidden-url',
      ]);
  });

  it('is strict by itself: https, its port, public addresses', async () => {
    const options = { allowedHosts: ['localhost', '127.0.0.1', '[::1]', '2130706433'] };
    expect(await kindOf(`http://localhost:${server.port}/picture`, options)).toBe('forbidden-url');
    expect(await kindOf(`https://localhost:${server.port}/`, options)).toBe('forbidden-url');
    for (const host of ['localhost', '127.0.0.1', '[::1]', '2130706433'])
      expect(await kindOf(`https://${host}/`, options)).toBe('forbidden-address');
    expect(await kindOf('no url', options)).toBe('forbidden-url');
    expect(server.requests).toEqual([]);
  });

  it('follows no more than three redirects', async () => {
    const nested = (times: number): string => (times === 0 ? '/picture' : to(nested(times - 1)));
    expect((await fetchPublicPicture(nested(3), server.options())).body).toEqual(BODY);
    expect(await kindOf(nested(4), server.options())).toBe('redirects');
    expect(await kindOf(server.url('/loop'), server.options())).toBe('redirects');
  });

  it.each<[string, PictureErrorKind]>([
    ['/endless', 'too-large'],
    ['/announced', 'too-large'],
    ['/html', 'not-a-picture'],
    ['/svg', 'not-a-picture'],
    ['/empty', 'not-a-picture'],
    ['/missing', 'unavailable'],
    ['/nowhere', 'unavailable'],
    ['/break', 'unavailable'],
  ])('refuses %s: %s', async (path, kind) => {
    expect(await kindOf(server.url(path), server.options())).toBe(kind);
  });

  it('takes exactly as many bytes as allowed', async () => {
    const options = server.options();
    const url = server.url('/picture');
    const exact = await fetchPublicPicture(url, { ...options, maxBytes: BODY.length });
    expect(exact.body).toEqual(BODY);
    expect(await kindOf(url, { ...options, maxBytes: BODY.length - 1 })).toBe('too-large');
  });

  it('waits neither for an answer, nor for the rest of one, nor for a name', async () => {
    const options = { ...server.options(), timeoutMs: 100 };
    expect(await kindOf(server.url('/hang'), options)).toBe('timeout');
    expect(await kindOf(server.url('/slow'), options)).toBe('timeout');
    const resolve = () => new Promise<string[]>(() => undefined);
    const unnamed = { ...options, testing: { ...options.testing, resolve } };
    expect(await kindOf(server.url('/picture'), unnamed)).toBe('timeout');
  });

  it('says when there is no such host, or nobody listens', async () => {
    const options = server.options({ 'no.pictures.test': [] });
    expect(await kindOf(server.url('/picture', 'no.pictures.test'), options)).toBe('unavailable');
    const unresolved = async () => Promise.reject(new Error('ENOTFOUND'));
    const failing = { ...options, testing: { ...options.testing, resolve: unresolved } };
    expect(await kindOf(server.url('/picture'), failing)).toBe('unavailable');
    const closed = `http://img.pictures.test:${await freePort()}/picture`;
    expect(await kindOf(closed, options)).toBe('unavailable');
  });
});
