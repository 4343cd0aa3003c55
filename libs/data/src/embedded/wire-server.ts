import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { Turns } from './turns.js';
import { WireSession } from './wire-session.js';

export interface WireServer {
  port: number;
  /** Ends every connection and waits for what is running. */
  close(): Promise<void>;
}

/**
 * Puts PostgreSQL's protocol in front of a PGlite on 127.0.0.1. Sessions share its one backend: a transaction makes the
 * others wait, `SET` and prepared statements are seen by all until the last client leaves.
 */
export async function serveWire(database: PGlite, port = 0): Promise<WireServer> {
  const turns = new Turns();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const session = new WireSession(database, turns, socket, async () => {
      sockets.delete(socket);
      if (sockets.size === 0) await database.exec('DISCARD ALL').catch(() => undefined);
    });
    return session;
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      await turns.idle();
    },
  };
}
