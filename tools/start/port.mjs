import { createServer } from 'node:net';

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether a server could listen on that port now
 */
export function portIsFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '0.0.0.0' }, () => probe.close(() => resolve(true)));
  });
}
