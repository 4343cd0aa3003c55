// Travels with a packaged site: `node ready.js` starts the site beside it on a port of its own, where nobody else reaches it, and ends
// with 0 when /readyz says so within a minute.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const port = await new Promise((resolve, reject) => {
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const site = spawn(process.execPath, [join(import.meta.dirname, 'main.js')], {
  env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', WEB_CONCURRENCY: '1' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const ended = new Promise((resolve) => site.once('close', resolve));

let ready = false;
let said = 'it does not listen';
const until = Date.now() + 60_000;
while (!ready && Date.now() < until && site.exitCode === null && site.signalCode === null) {
  await new Promise((resolve) => setTimeout(resolve, 250));
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    ready = answer.status === 200;
    said = await answer.text();
  } catch {
    // Not yet.
  }
}
site.kill('SIGTERM');
await ended;
console.log(ready ? `ready: ${said}` : `not ready: ${said}`);
process.exitCode = ready ? 0 : 1;
