import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';
import { freePort } from '../../start/port.mjs';

/**
 * The built site as processes of its own, on the loopback alone.
 * @param {Record<string, string>} settings by the names of the environment
 * @returns {Promise<{ url: string, pid: number, ended: Promise<number | string>, stop(signal?: NodeJS.Signals): Promise<number | string> }>}
 */
export async function startSite(settings) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(root, 'apps/web/dist/main.js')], {
    env: {
      PATH: process.env.PATH,
      // As the Procfile has it.
      MALLOC_ARENA_MAX: '2',
      PORT: String(port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'fatal',
      SESSION_SECRET: 'only for faults, and long enough for them',
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal);
  const tooEarly = ended.then((code) => {
    throw new Error(`The site ended with ${code}; was it built (npm run build)?`);
  });
  tooEarly.catch(() => undefined);
  let text = '';
  child.stdout.on('data', (more) => (text += more));
  while (!text.includes('listening on')) await Promise.race([once(child.stdout, 'data'), tooEarly]);
  return {
    url,
    pid: child.pid,
    ended,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}
