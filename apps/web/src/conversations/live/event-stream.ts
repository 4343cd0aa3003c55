import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Routers drop a connection on which nothing comes for 55 s. */
const HEARTBEAT_MS = 20_000;
/** After that the browser comes back, and its session is looked at again. */
const LIFETIME_MS = 10 * 60_000;
const RETRY_MS = 2_000;
/** A browser that lets so much pile up is gone or asleep. */
const MOST_UNREAD_BYTES = 256 * 1024;

/** An answer that goes on: server-sent events (HTML standard, section 9.2). */
export class EventStream {
  private readonly body = new PassThrough();
  private readonly heartbeat = setInterval(() => this.write(':\n\n'), HEARTBEAT_MS).unref();
  private readonly lifetime = setTimeout(() => this.end(), LIFETIME_MS).unref();

  /** @param onEnd called once, whoever ends it */
  constructor(reply: FastifyReply, onEnd: () => void) {
    this.body.once('close', () => {
      clearInterval(this.heartbeat);
      clearTimeout(this.lifetime);
      onEnd();
    });
    this.write(`retry: ${RETRY_MS}\n\n`);
    void reply
      .headers({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      })
      .send(this.body);
  }

  /** @param id where a browser that lost the connection goes on */
  send(event: string, data: object, id?: number): void {
    this.write(
      `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
    );
  }

  end(): void {
    if (!this.body.writableEnded) this.body.end();
  }

  private write(text: string): void {
    if (this.body.writableEnded || this.body.destroyed) return;
    this.body.write(text);
    if (this.body.writableLength > MOST_UNREAD_BYTES) this.body.destroy();
  }
}
