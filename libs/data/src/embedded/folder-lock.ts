import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { join } from 'node:path';

interface LockNote {
  pid: number;
  port: number;
  token: string;
}

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

const answerTimeoutMs = 2_000;

/**
 * Claims a folder for this process until `release`. The holder answers on a port with a token of its own, so the note
 * of a killed process is recognised even when its process id or port belongs to someone else by now.
 * @throws FolderInUseError naming the process that holds it
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const token = randomUUID();
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(token);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const note: LockNote = { pid: process.pid, port: (server.address() as AddressInfo).port, token };
  const path = join(folder, 'in-use.json');
  const draft = `${path}.${token}`;
  await writeFile(draft, JSON.stringify(note));
  try {
    await claim(path, draft, folder);
  } catch (error) {
    server.close();
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return {
    async release() {
      await rm(path, { force: true });
      server.close();
    },
  };
}

async function claim(path: string, draft: string, folder: string): Promise<void> {
  // A link appears whole or not at all, and never over another.
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await link(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await readNote(path);
    if (holder && (await answers(holder))) {
      throw new FolderInUseError(
        `The database in ${folder} is in use by process ${holder.pid}: stop that one, or use another folder.`,
      );
    }
    await removeStale(path, draft, holder);
  }
  throw new FolderInUseError(
    `The database in ${folder} is being opened by another process: try again.`,
  );
}

/** Moves the stale note aside; when another process was quicker and it is a new one by now, gives that back. */
async function removeStale(
  path: string,
  draft: string,
  stale: LockNote | undefined,
): Promise<void> {
  const aside = `${draft}.stale`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await readNote(aside);
  if (moved?.token !== stale?.token) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

async function readNote(path: string): Promise<LockNote | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockNote;
  } catch {
    return undefined;
  }
}

/** Whether the note's own process listens on its port, not a stranger who got the number. */
function answers({ port, token }: LockNote): Promise<boolean> {
  return new Promise((resolve) => {
    let text = '';
    const socket = createConnection({ port, host: '127.0.0.1', timeout: answerTimeoutMs });
    const finish = () => {
      socket.destroy();
      resolve(text === token);
    };
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.length >= token.length) finish();
    });
    socket.on('end', finish).on('error', finish).on('timeout', finish);
  });
}
