import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const webMain = join(__dirname, '../../dist/main.js');

/** The built site as a process of its own, or several. */
export interface BuiltSite {
  url: string;
  /** The one process, or the one that keeps the others. */
  process: ChildProcess;
  /** Everything said on standard output and standard error so far. */
  output(): string;
  /** Resolves when the pattern was said, to what it found. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves to the exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Starts it and waits until it listens. @param settings by the names of the environment */
export async function startBuiltSite(settings: Record<string, string>): Promise<BuiltSite> {
  const port = settings['PORT'] ?? String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [webMain], {
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'test',
      PUBLIC_URL: url,
      LOG_LEVEL: 'fatal',
      SESSION_SECRET: 'only for tests, and long enough for them',
      ...settings,
      PORT: port,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      child.emit('said');
    });
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  const site: BuiltSite = {
    url,
    process: child,
    output: () => text,
    ended,
    async said(pattern) {
      const tooLate = ended.then((code) => {
        throw new Error(`The site ended with ${code}; was it built?\n${text}`);
      });
      // Whoever has heard it already does not care how the site ends.
      tooLate.catch(() => undefined);
      for (;;) {
        const found = pattern.exec(text);
        if (found) return found;
        await Promise.race([once(child, 'said'), tooLate]);
      }
    },
  };
  await site.said(/listening on /);
  return site;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
