import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { root } from '../../lib/root.mjs';

/** What the figures were taken on: nothing that names the machine or who owns it. */
export function machine() {
  const [{ model }] = cpus();
  return {
    system: `${type()} ${release().split('-')[0]}`,
    cpu: model.replace(/\s+/g, ' ').trim(),
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    loadAverage: loadavg().map((load) => Math.round(load * 10) / 10),
  };
}

/** @param {(text: string) => Promise<object[]>} query of the database that was measured */
export async function versions(query) {
  const [server] = await query(
    `SELECT split_part(current_setting('server_version'), ' ', 1) AS postgresql, extversion AS postgis
     FROM pg_extension WHERE extname = 'postgis'`,
  );
  return { node: process.versions.node, ...server, commit: commit() };
}

function commit() {
  try {
    const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
    const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
    return git('rev-parse', '--short', 'HEAD') + (changed ? ' with changes' : '');
  } catch {
    return JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url))).version;
  }
}

/** The command that makes these figures again; where somebody keeps their files is nobody else's concern. */
export function commandOf(target) {
  const words = process.argv
    .slice(2)
    .join(' ')
    .replace(/\s*--(cache|out)[ =]\S+/g, '')
    .trim();
  return `npx nx run bench:${target}${words ? ` ${words}` : ''}`;
}
