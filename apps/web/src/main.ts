import { config } from './instrument.js';
import { fileURLToPath } from 'node:url';
import { createApp } from './create-app.js';
import { closeOnSignals } from './graceful-close.js';
import { stopWithReason } from './start-failure.js';

try {
  const assetsDir = fileURLToPath(new URL('./assets', import.meta.url));
  const app = await createApp({ config, assetsDir });
  closeOnSignals(app);
  await app.listen(config.PORT, config.HOST);
  process.stdout.write(`listening on ${await app.getUrl()}\n`);
} catch (error) {
  stopWithReason(error);
}
