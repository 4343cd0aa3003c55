import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deployTask } from '../../bench/server/deploy-task.mjs';
import { createCluster, postgresBinaries, startServer } from '../../bench/server/postgres.mjs';
import { freePort } from '../../start/port.mjs';
import { childrenOf } from './proc.mjs';

const exec = promisify(execFile);

/**
 * A PostgreSQL server of its own with a small demo, which may be killed. It writes to the disk as in production (fsync is on).
 */
export async function openDatabase(say) {
  const folder = await mkdtemp(join(tmpdir(), 'tradyfit-faults-'));
  await chmod(folder, 0o755);
  const cluster = join(folder, 'cluster');
  const settings = { max_connections: 60, port: await freePort() };
  await createCluster(cluster);
  await startServer(cluster, settings);
  const url = `postgres://postgres@127.0.0.1:${settings.port}/postgres`;
  const filesDir = join(folder, 'files');
  const task = (...words) => deployTask(words, { DATABASE_URL: url, FILES_DIR: filesDir }, () => 0);
  say('A database of its own: towns and a small demo …');
  await task('run');
  await task('demo', '--items', '40', '--now', '2026-11-23T12:00:00Z');
  return {
    url,
    filesDir,
    /** kill -9 of the server and of each of its processes, as when the machine loses its power. */
    async kill() {
      const server = await serverPid(cluster);
      const all = [server, ...childrenOf(server)];
      for (const pid of all) killIfThere(pid);
      while (all.some(isThere)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    start: () => startServer(cluster, settings),
    /** Rows of a statement, each an array of texts. */
    async query(sql) {
      const args = ['-X', '-A', '-t', '-F', '\t', '-d', url, '-c', sql];
      const { stdout } = await exec(join(postgresBinaries(), 'psql'), args);
      return stdout
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t'));
    },
    /** Runs a statement for as long as the function runs. */
    async during(sql, act) {
      const args = ['-X', '-q', '-d', url];
      const session = execFile(join(postgresBinaries(), 'psql'), args);
      session.stdin.write(`${sql};\n\\echo done\n`);
      await new Promise((resolve) => session.stdout.once('data', resolve));
      try {
        return await act();
      } finally {
        session.stdin.end('\\q\n');
        await new Promise((resolve) => session.once('close', resolve));
      }
    },
    async close() {
      const pid = await serverPid(cluster).catch(() => 0);
      if (pid) killIfThere(pid, 'SIGQUIT');
      while (pid && isThere(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function serverPid(cluster) {
  return Number((await readFile(join(cluster, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

function killIfThere(pid, signal = 'SIGKILL') {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone by itself.
  }
}

function isThere(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)[0] !== 'Z';
  } catch {
    return false;
  }
}
