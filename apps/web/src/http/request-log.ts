import type { FastifyInstance } from 'fastify';

/** One line for each answered request: the path without its query, since queries hold places, searches and login codes. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      path: request.raw.url?.split('?', 1)[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}
