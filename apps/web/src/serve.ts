import { config } from './instrument.js';
import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { createApp } from './create-app.js';
import { closeOnRequest, GracefulClose } from './graceful-close.js';
import { stopWithReason } from './start-failure.js';

/** Serves the site in this process until it is told to stop. */
export async function serve(): Promise<void> {
  try {
    const assetsDir = fileURLToPath(new URL('./assets', import.meta.url));
    const closeWhenTold = closeOnRequest();
    const app = await createApp({ config, assetsDir });
    const close = new GracefulClose(app);
    // Fastify's own listen: Nest's would log a busy port before the one line that says what to do about it.
    const url = await app.getHttpAdapter().getInstance().listen({
      port: config.PORT,
      host: config.HOST,
    });
    closeWhenTold(close);
    // Of several processes, the one that keeps them says it for all.
    if (cluster.isPrimary) process.stdout.write(`listening on ${url}\n`);
  } catch (error) {
    stopWithReason(error);
  }
}
