import { request } from 'node:http';
import { request as requestOverTls } from 'node:https';

/** Somebody with a browser: keeps cookies, sends forms with their token. */
export class Visitor {
  cookies = new Map();

  /** @param {string} origin @param {{ ca?: string }} tls the certificate to trust beside the known ones */
  constructor(origin, tls = {}) {
    this.origin = origin;
    this.tls = tls;
  }

  async ready() {
    return (await this.get('/readyz')).status === 200;
  }

  /** The path of the item that the home page shows first. */
  async firstItem() {
    const { status, text } = await this.get('/');
    const [path] = /\/items\/\d[^"/?#]*(?=")/.exec(text) ?? [];
    if (status !== 200 || !path) throw new Error(`/ answered ${status}, without an item`);
    const item = await this.get(path);
    if (item.status !== 200) throw new Error(`${path} answered ${item.status}`);
    return path;
  }

  async logIn() {
    const { text } = await this.get('/login');
    const [, csrf] = /name="csrf" value="([^"]*)"/.exec(text) ?? [];
    const form = new URLSearchParams({ csrf, username: '', return_to: '/' });
    const { status } = await this.#ask('POST', '/login/demo', form.toString());
    if (status !== 303) throw new Error(`the login answered ${status}`);
    await this.mustBeLoggedIn();
  }

  async mustBeLoggedIn() {
    if (!(await this.get('/place')).text.includes('<bdi>Demo member</bdi>'))
      throw new Error('nobody is logged in');
  }

  /** @returns {Promise<{ status: number, headers: object, text: string }>} */
  get(path, headers) {
    return this.#ask('GET', path, undefined, headers);
  }

  #ask(method, path, body, more = {}) {
    const url = new URL(path, this.origin);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      accept: 'text/html',
      ...(cookie && { cookie }),
      ...(body && {
        origin: this.origin,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      }),
      ...more,
    };
    return new Promise((resolve, reject) => {
      const send = url.protocol === 'https:' ? requestOverTls : request;
      const asked = send(url, { method, headers, agent: false, ...this.tls }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => (text += part));
        answer.once('error', reject);
        answer.once('end', () => {
          this.#keep(answer.headers['set-cookie'] ?? []);
          resolve({ status: answer.statusCode, headers: answer.headers, text });
        });
      });
      asked.once('error', reject);
      asked.end(body);
    });
  }

  #keep(lines) {
    for (const line of lines) {
      const [pair] = line.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }
}
