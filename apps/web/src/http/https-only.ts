import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Site } from './site.js';

/** Machines ask these from inside, where there is no TLS. */
const FOR_MACHINES = new Set(['/healthz', '/readyz']);

/**
 * Sends visitors who came by plain HTTP to HTTPS, in production. Only trusted proxies know how somebody came; without one, whoever
 * terminates TLS has to redirect.
 */
export function redirectToHttps(fastify: FastifyInstance, { config }: Site): void {
  const { NODE_ENV: mode, PUBLIC_URL: publicUrl, TRUSTED_PROXY_HOPS: hops } = config;
  if (mode !== 'production' || hops === 0 || !publicUrl.startsWith('https:')) return;
  fastify.addHook('onRequest', async (request, reply) => {
    if (protocolOf(request, hops) !== 'http') return;
    const { url = '/' } = request.raw;
    if (FOR_MACHINES.has(url.split('?', 1)[0] ?? '')) return;
    // 308 keeps the method. A request line may hold a whole address, and no other host may come of it.
    await reply
      .code(308)
      .header('location', `${publicUrl}${url.startsWith('/') ? url : '/'}`)
      .send('');
  });
}

/** What the outermost trusted proxy saw: each adds to the list's end, or puts its own in the list's place. */
function protocolOf({ headers }: FastifyRequest, hops: number): string | undefined {
  const list = String(headers['x-forwarded-proto'] ?? '').split(',');
  return list[Math.max(0, list.length - hops)]?.trim().toLowerCase();
}
