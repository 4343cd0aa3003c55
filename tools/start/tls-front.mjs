import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { fail } from '../lib/console.mjs';

/**
 * What a platform's router does for the site: ends TLS, and vouches for the visitor's address and protocol.
 *
 * @param {{ port: number, target: number, folder: string }} options `folder` keeps the certificate
 * @returns {Promise<import('node:https').Server>}
 */
export function openTlsFront({ port, target, folder }) {
  const server = createServer(certificate(folder), (request, response) => {
    const headers = {
      ...request.headers,
      'x-forwarded-for': request.socket.remoteAddress,
      'x-forwarded-proto': 'https',
    };
    const { method, url } = request;
    const passed = ask(
      { host: '127.0.0.1', port: target, method, path: url, headers },
      (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      },
    );
    passed.once('error', () => {
      if (!response.headersSent) response.writeHead(503, { 'retry-after': '5' });
      response.end('The site does not listen (yet).\n');
    });
    response.once('close', () => passed.destroy());
    request.pipe(passed);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** A certificate for localhost that only this machine knows; browsers ask about it once. */
function certificate(folder) {
  const [key, cert] = ['localhost-key.pem', 'localhost.pem'].map((name) => join(folder, name));
  mkdirSync(folder, { recursive: true });
  if (!existsSync(cert))
    try {
      const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
      const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650'];
      const words = [...kind, '-subj', '/CN=localhost', '-addext', names];
      execFileSync('openssl', [...words, '-keyout', key, '-out', cert], { stdio: 'pipe' });
      chmodSync(key, 0o600);
    } catch (error) {
      fail(`openssl could not make a certificate for localhost: ${error.message}`);
    }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
