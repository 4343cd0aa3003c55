import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:tls';

/** Where the CLI meets the one-off process that it asked for: a TLS connection that begins with the run's secret. */
export class Rendezvous {
  #waiting = new Map();

  constructor(scratch) {
    this.certificate = join(scratch, 'rendezvous.pem');
    const key = join(scratch, 'rendezvous-key.pem');
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'];
    execFileSync('openssl', [...kind, ...subject, '-keyout', key, '-out', this.certificate], {
      stdio: 'pipe',
    });
    this.server = createServer(
      { key: readFileSync(key), cert: readFileSync(this.certificate) },
      (socket) => this.#meet(socket),
    );
  }

  listen() {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  /** The address to meet at; `start` gives the process. */
  expect(start) {
    const secret = randomUUID();
    this.#waiting.set(secret, start);
    return `rendezvous://127.0.0.1:${this.server.address().port}/${secret}`;
  }

  #meet(socket) {
    socket.on('error', () => undefined);
    socket.once('data', (text) => {
      const start = this.#waiting.get(String(text).trim());
      if (!start) return socket.destroy();
      socket.write('rendezvous\r\n');
      // The CLI drops the first thing that it reads, whatever came with it.
      setTimeout(() => {
        const child = start();
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (part) => socket.write(part));
        child.once('close', () => socket.end());
      }, 200);
      return undefined;
    });
  }
}
