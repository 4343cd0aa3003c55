import { config } from './instrument.js';
import { fileURLToPath } from 'node:url';
import { createApp } from './create-app.js';
import { closeOnSignals } from './graceful-close.js';
import { stopWithReason } from './start-failure.js';

try {
  const assetsDir = fileURLToPath(new URL('./assets', import.meta.url));
  const app = await createApp({ config, assetsDir });
  closeOnSignals(app);
  // Fastify's own listen: Nest's would log a busy port before the one line that says what to do about it.
  const url = await app.getHttpAdapter().getInstance().listen({
    port: config.PORT,
    host: config.HOST,
  });
  process.stdout.write(`listening on ${url}\n`);
} catch (error) {
  stopWithReason(error);
}
