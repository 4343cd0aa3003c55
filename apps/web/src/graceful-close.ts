import cluster from 'node:cluster';
import type { ServerResponse } from 'node:http';
import { Server } from 'node:net';
import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Closing } from './http/closing.js';
import type { ToWorker } from './processes/messages.js';

interface Patience {
  /** Milliseconds for clients to send a last request on the connection that they have. */
  graceMs: number;
  /** Milliseconds after which what still runs is cut. */
  limitMs: number;
}

/** Platforms kill what still runs after ten seconds; what is in hand then is begun again by another process. */
const LAST_MS = 9_000;
/** A flood of new connections is not waited for. */
const LET_IN_MS = 250;

/**
 * Closes a site without failing a request. First the port closes, answers that would never end do, and no new work is begun; every answer then says `Connection: close`, so that
 * clients leave by themselves; connections that stay silent through the grace are closed, requests in flight finish,
 * and the libraries are closed after them. Make it before the site listens, since it watches the connections.
 */
export class GracefulClose {
  private readonly connections = new Set<Socket>();
  private readonly inFlight = new Set<ServerResponse>();
  private arrived = 0;
  private closing = false;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly patience: Patience = { graceMs: 2_000, limitMs: 8_000 },
  ) {
    const server = app.getHttpServer();
    server.on('connection', (socket) => this.watch(socket));
    server.prependListener('request', (_request, response) => this.count(response));
  }

  /** Resolves when everything is closed; takes little more than `limitMs`. */
  async close(): Promise<void> {
    const { graceMs, limitMs } = this.patience;
    const server = this.app.getHttpServer();
    await this.letIn();
    this.closing = true;
    this.app.get(Closing).begin();
    for (const response of this.inFlight)
      if (!response.headersSent) response.setHeader('connection', 'close');
    // http.Server's own close would at once close connections on which a request may already be on its way.
    const ended = new Promise((resolve) => Server.prototype.close.call(server, resolve));
    const graceEnds = Date.now() + graceMs;
    const sweep = setInterval(() => {
      // After what has already arrived was read: a process that was busy for a while has not looked yet.
      if (Date.now() >= graceEnds) setImmediate(() => this.closeSilent());
    }, 50);
    const cut = setTimeout(() => this.cut(), limitMs);
    await ended;
    clearInterval(sweep);
    clearTimeout(cut);
    await this.app.close();
  }

  /**
   * Whoever has connected while the process was busy comes in first: closing the port would turn them away in the middle. The event loop
   * lets in one at each turn, so a turn without anybody means that nobody waits.
   */
  private async letIn(): Promise<void> {
    const ends = Date.now() + LET_IN_MS;
    let known = -1;
    while (known !== this.arrived && Date.now() < ends) {
      known = this.arrived;
      for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private watch(socket: Socket): void {
    this.arrived += 1;
    this.connections.add(socket);
    socket.once('close', () => this.connections.delete(socket));
  }

  private count(response: ServerResponse): void {
    if (this.closing) response.setHeader('connection', 'close');
    this.inFlight.add(response);
    response.once('close', () => this.inFlight.delete(response));
  }

  private closeSilent(): void {
    const busy = new Set([...this.inFlight].map(({ req }) => req.socket));
    for (const socket of this.connections) if (!busy.has(socket)) socket.destroy();
  }

  private cut(): void {
    for (const socket of this.connections) socket.destroy();
  }
}

/**
 * Closes and ends the process on SIGTERM and SIGINT; a second signal ends it at once. One of several processes closes when the one that
 * keeps them says so, too, and leaves it to that one to lose patience: terminals and platforms signal to all at once. Call it before the
 * site is made, since a process may be told to stop while it starts.
 *
 * @returns takes the site's close once it listens
 */
export function closeOnRequest(): (close: GracefulClose) => void {
  let graceful: GracefulClose | undefined;
  let isClosing = false;
  const stop = () => {
    // Nobody has been served yet.
    if (!graceful) process.exit(0);
    if (isClosing && cluster.isPrimary) process.exit(1);
    if (isClosing) return;
    isClosing = true;
    setTimeout(() => end(1, 'Closing took too long.'), LAST_MS).unref();
    graceful.close().then(
      () => process.exit(0),
      (error: unknown) => end(1, `Closing failed: ${String(error)}`),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (cluster.isWorker) process.on('message', ({ kind }: ToWorker) => kind === 'stop' && stop());
  return (close) => {
    graceful = close;
  };
}

function end(code: number, words: string): void {
  process.stderr.write(`${words}\n`);
  process.exit(code);
}
