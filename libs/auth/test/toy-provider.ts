import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A provider of OAuth 2 with PKCE that has nothing to do with Facebook. */
export interface ToyProvider {
  url: string;
  close(): Promise<void>;
}

export async function startToyProvider(): Promise<ToyProvider> {
  const challenges = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://toy.test');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    if (url.pathname === '/authorize') {
      const code = randomBytes(8).toString('hex');
      challenges.set(code, url.searchParams.get('code_challenge')!);
      const back = new URL(url.searchParams.get('redirect_uri')!);
      back.searchParams.set('code', code);
      back.searchParams.set('state', url.searchParams.get('state')!);
      response.writeHead(302, { location: back.href }).end();
    } else if (url.pathname === '/token') {
      const verifier = createHash('sha256').update(form.get('code_verifier')!).digest('base64url');
      const right = verifier === challenges.get(form.get('code')!);
      response.writeHead(right ? 200 : 400).end(right ? '{"access_token":"toy-token"}' : '{}');
    } else {
      const right = request.headers.authorization === 'Bearer toy-token';
      response
        .writeHead(right ? 200 : 401)
        .end(right ? '{"sub":"toy-9","nick":"Toy","mail":"toy@example.com"}' : '{}');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
