import { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Routers cut a request after 30 seconds, with a page of their own that tells nobody anything. */
export const DEADLINE_MS = 25_000;

/** An answer did not begin in time. */
export class TookTooLong extends HttpException {
  constructor(ms: number) {
    super(`The answer took longer than ${ms / 1000} s`, 503);
  }
}

type Fail = (error: Error, request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * Answers each request whose answer has not begun in time; what began, such as a stream, goes on. (Fastify's own `handlerTimeout` ends
 * streams as well.)
 */
export function addDeadline(fastify: FastifyInstance, fail: Fail, ms = DEADLINE_MS): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const tooLate = () => {
      if (reply.sent || reply.raw.headersSent) return;
      // What of an upload is still on its way is not waited for.
      if (!request.raw.complete) reply.header('connection', 'close');
      void fail(new TookTooLong(ms), request, reply);
    };
    const timer = setTimeout(tooLate, ms).unref();
    // Also when a visitor has left: Fastify's `onResponse` never comes then, and nobody waits any more.
    reply.raw.once('close', () => clearTimeout(timer));
  });
}
