import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';

/** TLS in front of a database, with a certificate for `localhost` that signs itself. */
export interface TlsFront {
  /** The database's URL by way of it. @param host `localhost`, which the certificate names, or `127.0.0.1`, which it does not */
  url(host: string): string;
  /** The certificate, PEM. */
  certificate: string;
  /** Connections that were encrypted so far. */
  encrypted: number;
  close(): Promise<void>;
}

/** SSLRequest: length and code (PostgreSQL, Message Formats). */
const sslRequest = '0000000804d2162f';

export async function startTlsFront(databaseUrl: string): Promise<TlsFront> {
  const { key, cert } = selfSigned();
  const secureContext = createSecureContext({ key, cert });
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    sockets.add(near.on('error', () => undefined));
    near.once('data', (first) => {
      const far = connect(Number(target.port), target.hostname);
      sockets.add(far.on('error', () => near.destroy()));
      far.on('close', () => near.destroy());
      if (first.toString('hex') !== sslRequest) {
        far.write(first);
        near.pipe(far).pipe(near);
        return;
      }
      near.write('S');
      const secure = new TLSSocket(near, { isServer: true, secureContext });
      secure.on('error', () => far.destroy());
      secure.on('secure', () => (front.encrypted += 1));
      secure.pipe(far).pipe(secure);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const front: TlsFront = {
    certificate: cert,
    encrypted: 0,
    url(host) {
      const url = new URL(databaseUrl);
      url.hostname = host;
      url.port = String((server.address() as AddressInfo).port);
      return url.href;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return front;
}

function selfSigned(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tradyfit-tls-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const words = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2';
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', [...words.split(' '), ...subject, ...files], { stdio: 'ignore' });
  const made = { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
  rmSync(folder, { recursive: true });
  return made;
}
