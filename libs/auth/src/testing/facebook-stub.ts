import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FacebookGraph } from './facebook-graph.js';
import type { StubApplication } from './facebook-graph.js';
import type { Answer } from './graph-errors.js';
import { PICTURE } from './people.js';

/** What can be made to fail. */
export type StubEndpoint = 'token' | 'me' | 'picture';

/**
 * `hang`: no answer; `break`: half an answer, then the connection ends; `error`: HTTP 500 as a page; `endless`: an answer
 * that does not stop; anything else: HTTP 200 with that body.
 */
export type StubFault = 'hang' | 'break' | 'error' | 'endless' | { body: string };

const APPLICATION: StubApplication = { appId: '4242', appSecret: 'stub-app-secret' };

/**
 * Facebook on this machine, over real HTTP: the dialogue, `oauth/access_token` and `me` of every version of the Graph API, and a
 * picture. It refuses what Facebook refuses: a used code, another redirect_uri, a wrong secret, a wrong PKCE
 * verifier, a call without the right appsecret_proof.
 */
export class FacebookStub extends FacebookGraph {
  /** `METHOD /path` of every request so far. */
  readonly requests: string[] = [];
  private readonly faults = new Map<StubEndpoint, StubFault>();
  private readonly server: Server;

  private constructor(readonly app: StubApplication) {
    super(app);
    this.server = createServer((request, response) => {
      this.answer(request, response).catch(() => response.destroy());
    });
  }

  /** Starts one on a free port of 127.0.0.1. */
  static async start(application: Partial<StubApplication> = {}): Promise<FacebookStub> {
    const stub = new FacebookStub({ ...APPLICATION, ...application });
    await new Promise<void>((resolve) => stub.server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  /** Base URL of both the dialogue and the Graph API. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Settings of `facebookLogin` that lead here. */
  get loginOptions(): StubApplication & { dialogueBaseUrl: string; graphBaseUrl: string } {
    return { ...this.app, dialogueBaseUrl: this.url, graphBaseUrl: this.url };
  }

  /** Makes an endpoint fail until told otherwise; undefined heals it. */
  fail(endpoint: StubEndpoint, fault: StubFault | undefined): void {
    if (fault === undefined) this.faults.delete(endpoint);
    else this.faults.set(endpoint, fault);
  }

  /** A signed request as Facebook posts it to the data deletion callback. */
  signedRequest(
    userId: string,
    { issuedAt = new Date(), secret = this.app.appSecret } = {},
  ): string {
    const payload = {
      user_id: userId,
      algorithm: 'HMAC-SHA256',
      issued_at: Math.floor(issuedAt.getTime() / 1000),
    };
    const signed = Buffer.from(JSON.stringify(payload)).toString('base64url');
    return `${createHmac('sha256', secret).update(signed).digest('base64url')}.${signed}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    this.requests.push(`${request.method} ${url.pathname}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'));

    const path = url.pathname.replace(/^\/v\d+\.\d+(?=\/)/, '');
    if (path === '/dialog/oauth') send(response, this.dialogue(url.searchParams, url.pathname));
    else if (path === '/oauth/access_token' && request.method === 'POST')
      this.sendOr(response, 'token', () => this.token(form));
    else if (path === '/me')
      this.sendOr(response, 'me', () => this.me(url.searchParams, `${this.url}/picture.png`));
    else if (path === '/picture.png')
      this.sendOr(response, 'picture', () => ({
        status: 200,
        headers: { 'content-type': 'image/png' },
        body: PICTURE,
      }));
    else send(response, { status: 404, body: 'Not found' });
  }

  private sendOr(response: ServerResponse, endpoint: StubEndpoint, answer: () => Answer): void {
    const fault = this.faults.get(endpoint);
    if (fault === undefined) send(response, answer());
    else if (fault === 'error') send(response, { status: 500, body: '<h1>Sorry</h1>' });
    else if (fault === 'break') breakOff(response);
    else if (fault === 'endless') sendForEver(response);
    else if (fault !== 'hang') send(response, { status: 200, body: fault.body });
  }
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function breakOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"access_token":', () => response.socket?.destroy());
}

function sendForEver(response: ServerResponse): void {
  const block = Buffer.alloc(64 * 1024, ' ');
  response.writeHead(200, { 'content-type': 'image/png' });
  const go = () => {
    while (!response.destroyed && response.write(block)) continue;
  };
  response.on('drain', go);
  go();
}
