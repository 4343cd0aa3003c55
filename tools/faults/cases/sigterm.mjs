import { startSite } from '../lib/site.mjs';
import { ask, keepAlive } from '../lib/visitor.mjs';

/** SIGTERM while eight clients ask on connections that they keep. */
export async function run({ database, hold }) {
  for (const processes of [1, 2]) {
    const site = await startSite({
      DATABASE_URL: database.url,
      FILES_DIR: database.filesDir,
      WEB_CONCURRENCY: String(processes),
    });
    let answered = 0;
    let failed = 0;
    const client = async () => {
      const agent = keepAlive();
      for (;;) {
        const answer = await ask(`${site.url}/search?q=bike`, { agent }).catch(() => undefined);
        if (answer?.status === 200) answered += 1;
        else failed += 1;
        if (!answer || answer.headers.connection === 'close') return agent.destroy();
      }
    };
    const clients = Array.from({ length: 8 }, client);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const began = performance.now();
    const code = await site.stop();
    const seconds = (performance.now() - began) / 1000;
    await Promise.all(clients);
    hold(
      `${processes} process${processes > 1 ? 'es' : ''}: ${failed} of ${answered + failed} requests failed`,
      failed === 0 && answered > 8,
    );
    hold(`it ended with ${code} after ${seconds.toFixed(1)} s (10 s)`, code === 0, seconds < 10);
  }
}
