import { Agent, request } from 'node:http';

/**
 * Asks and reads the whole answer.
 * @returns {Promise<{ status: number, headers: Record<string, any>, body: string, ms: number }>} rejects when the connection breaks
 */
export function ask(url, { method = 'GET', headers = {}, body, agent, timeoutMs = 40_000 } = {}) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: agent ?? false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (more) => (text += more));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: text,
          ms: performance.now() - began,
        }),
      );
    });
    sent.setTimeout(timeoutMs, () => sent.destroy(new Error(`no answer in ${timeoutMs} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

export const keepAlive = () => new Agent({ keepAlive: true, maxSockets: 1 });

const cookieIn = ({ headers }, name) =>
  (headers['set-cookie'] ?? [])
    .map((each) => each.split(';')[0])
    .find((each) => each.startsWith(`${name}=`));

/** What forms need: the cookie and the token that belongs to it. */
export async function formToken(site, cookie = '', path = '/login') {
  const page = await ask(`${site.url}${path}`, { headers: { cookie } });
  const token = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1];
  if (!token) throw new Error(`${path} has no form (${page.status})`);
  return { cookie: [cookie, cookieIn(page, 'csrf')].filter(Boolean).join('; '), token };
}

/** Sends a form as a browser does. */
export function post(site, path, { cookie, token }, fields) {
  return ask(`${site.url}${path}`, {
    method: 'POST',
    headers: { cookie, origin: site.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf: token, ...fields }).toString(),
  });
}

/** Logs a demo member in. @returns the answer, and the cookie of the session when there is one */
export async function logIn(site, form, username) {
  const answer = await post(site, '/login/demo', form, { username, return_to: '/' });
  return { ...answer, session: answer.status === 303 ? cookieIn(answer, 'session') : undefined };
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
