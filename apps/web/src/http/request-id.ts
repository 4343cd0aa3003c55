import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const sane = /^[\w.-]{8,128}$/;

/** Makes Fastify's `genReqId`: the proxy's X-Request-Id when there is a trusted proxy and it looks like an id, else a new one. */
export function requestIds(trustedHops: number): (request: IncomingMessage) => string {
  return ({ headers }) => {
    const given = headers['x-request-id'];
    return trustedHops > 0 && typeof given === 'string' && sane.test(given) ? given : randomUUID();
  };
}
