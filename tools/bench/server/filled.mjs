import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../lib/root.mjs';

const hashOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What decides the demo's rows: the built sources of the deploy task's demo. */
export async function fingerprintOfDemo() {
  const folder = join(root, 'apps', 'deploy-task', 'dist', 'demo');
  const files = await readdir(folder, { recursive: true }).catch(() => {
    throw new Error(
      'The deploy task is not built: run `npx nx run deploy-task:build`, or use `npx nx run bench:…`',
    );
  });
  const sources = files.filter((file) => file.endsWith('.js')).sort();
  const texts = await Promise.all(sources.map((file) => readFile(join(folder, file), 'utf8')));
  return hashOf(texts.map(hashOf).join());
}

/** Every migration as `name hash`, in order. */
export async function currentMigrations() {
  const { migrations } = await import('../../../libs/data/dist/migrations/index.js');
  return migrations.map(({ name, ...content }) => `${name} ${hashOf(JSON.stringify(content))}`);
}

/** Whether a database with these migrations gets to the wanted ones by applying what follows. */
export function isForwardFrom(applied, wanted) {
  return applied.every((migration) => wanted.includes(migration));
}
