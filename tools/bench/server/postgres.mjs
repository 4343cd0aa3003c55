import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../start/port.mjs';

const exec = promisify(execFile);
const debian = '/usr/lib/postgresql';

/** The newest PostgreSQL of this machine, as Debian installs it, or the one whose pg_ctl is in PATH. */
export function postgresBinaries() {
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter(Boolean) : [];
  const folders = [
    ...versions
      .sort((one, other) => other - one)
      .map((version) => join(debian, `${version}`, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  const found = folders.find((folder) => folder && existsSync(join(folder, 'pg_ctl')));
  if (!found)
    throw new Error(
      'There is no PostgreSQL here: install the packages postgresql and postgresql-NN-postgis-3 (Debian, Ubuntu), or put pg_ctl into PATH.',
    );
  return found;
}

// PostgreSQL refuses to run as root; Debian's package brings a user for it.
const isRoot = process.getuid?.() === 0;
const asPostgres = (command, args) =>
  isRoot ? exec('runuser', ['-u', 'postgres', '--', command, ...args]) : exec(command, args);

/** Makes a data folder for a server; its parent must be one that the user `postgres` can reach. */
export async function createCluster(folder) {
  await mkdir(folder, { recursive: true });
  if (isRoot) await exec('chown', ['postgres', folder]);
  try {
    await asPostgres(join(postgresBinaries(), 'initdb'), [
      '-D',
      join(folder, 'data'),
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ]);
  } catch (error) {
    throw new Error(
      `PostgreSQL cannot make its data folder in ${folder}; --cache names another one (${error.stderr || error.message})`,
      { cause: error },
    );
  }
}

/**
 * Starts a server of its own on a free port, on the loopback alone.
 * @param {string} folder made by `createCluster`
 * @param {Record<string, string | number>} settings of postgresql.conf
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startServer(folder, settings) {
  const port = await freePort();
  const control = join(postgresBinaries(), 'pg_ctl');
  const all = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    ...settings,
  };
  const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  const data = join(folder, 'data');
  try {
    const target = ['-D', data, '-l', join(folder, 'log'), '-w', '-t', '120', '-s'];
    await asPostgres(control, [...target, '-o', options.join(' '), 'start']);
  } catch (error) {
    throw new Error(
      `PostgreSQL does not start in ${folder}: another bench may be using it, or see ${join(folder, 'log')} (${error.stderr || error.message})`,
      { cause: error },
    );
  }
  let stopping;
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () =>
      (stopping ??= asPostgres(control, ['-D', data, '-m', 'fast', '-s', '-w', 'stop']).then(
        () => undefined,
      )),
  };
}
