import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { TestApp } from './test-app.js';

type Headers = Record<string, string>;

/** A browser: keeps cookies, and sends forms with the token of the page that it saw last. */
export interface Browser {
  /** Cookies by name, as a server would get them. */
  readonly cookies: Map<string, string>;
  /** Token of the page that was seen last. */
  readonly token: string;
  get(url: string, headers?: Headers): Promise<LightMyRequestResponse>;
  /** Sends a form of the page that was seen last; sees the home page first when it has seen none. */
  post(
    url: string,
    form?: Record<string, string>,
    headers?: Headers,
  ): Promise<LightMyRequestResponse>;
  /** Goes where a redirect leads, at most ten times. */
  follow(answer: LightMyRequestResponse): Promise<LightMyRequestResponse>;
  /** Any request, with this browser's cookies. */
  send(options: InjectOptions & { headers?: Headers }): Promise<LightMyRequestResponse>;
}

/** A browser without cookies. */
export function openBrowser(site: TestApp): Browser {
  const cookies = new Map<string, string>();
  let token = '';

  const send: Browser['send'] = async (options) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await site.inject({
      ...options,
      headers: { accept: 'text/html', ...(cookie && { cookie }), ...options.headers },
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) keep(cookies, line);
    token = /name="csrf" value="([^"]*)"/.exec(answer.body)?.[1] ?? token;
    return answer;
  };
  const get: Browser['get'] = (url, headers = {}) => send({ method: 'GET', url, headers });

  return {
    cookies,
    get token() {
      return token;
    },
    send,
    get,
    async post(url, form = {}, headers = {}) {
      if (!token) await get('/place');
      return send({
        method: 'POST',
        url,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: 'https://tradyfit.example',
          ...headers,
        },
        payload: new URLSearchParams({ csrf: token, ...form }).toString(),
      });
    },
    async follow(answer) {
      let last = answer;
      for (let hops = 0; hops < 10 && last.headers.location; hops++)
        last = await get(last.headers.location);
      return last;
    },
  };
}

/** Headers with which a visitor's forms pass, for tests that send requests of their own. */
export async function tokenHeaders(
  site: TestApp,
): Promise<{ cookie: string; 'x-csrf-token': string }> {
  const browser = openBrowser(site);
  await browser.get('/place');
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { cookie, 'x-csrf-token': browser.token };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name);
  else cookies.set(name, value);
}
