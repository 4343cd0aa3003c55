import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FileStorage } from './file-storage.js';
import { checkKey, checkPrefix } from './key.js';
import { publicBase } from './public-url.js';
import { StorageError } from './storage-error.js';
import type { StorageErrorKind } from './storage-error.js';

/** Where local files live and where a browser finds them. */
export interface LocalStorageOptions {
  /** Folder of the files; made when the first file is stored. */
  folder: string;
  /** URL or path under which the application serves that folder, such as `/media`. */
  publicBaseUrl: string;
}

const absent = new Set(['ENOENT', 'ENOTDIR']);

function isAbsent(error: unknown): boolean {
  return absent.has((error as NodeJS.ErrnoException).code ?? '');
}

function failure(kind: StorageErrorKind, key: string, cause: unknown): StorageError {
  return new StorageError(kind, `Local storage: ${kind} of ${key || 'the folder'} failed`, {
    cause,
  });
}

/** Files in a folder of this machine: development, tests and single-server installations. */
export class LocalFileStorage extends FileStorage {
  private readonly folder: string;
  private readonly base: string;

  constructor(options: LocalStorageOptions) {
    super();
    if (!options.folder) throw new StorageError('configuration', 'Local storage needs a folder');
    this.folder = resolve(options.folder);
    this.base = publicBase(options.publicBaseUrl);
  }

  async put(key: string, body: Buffer): Promise<void> {
    const path = this.path(key);
    // Keys cannot start with a dot, so nobody lists or reads a file that is still being written.
    const unfinished = join(dirname(path), `.${randomUUID()}.part`);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(unfinished, body);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      throw failure('upload', key, error);
    }
  }

  async delete(key: string): Promise<void> {
    try {
      await rm(this.path(key));
    } catch (error) {
      if (error instanceof StorageError) throw error;
      if (!isAbsent(error)) throw failure('delete', key, error);
    }
  }

  async exists(key: string): Promise<boolean> {
    const path = this.path(key);
    try {
      return (await stat(path)).isFile();
    } catch (error) {
      if (isAbsent(error)) return false;
      throw failure('read', key, error);
    }
  }

  async *list(prefix: string): AsyncIterable<string> {
    checkPrefix(prefix);
    yield* this.walk(prefix.slice(0, prefix.lastIndexOf('/') + 1), prefix);
  }

  publicUrl(key: string): string {
    checkKey(key);
    return `${this.base}/${key}`;
  }

  private async *walk(parent: string, prefix: string): AsyncIterable<string> {
    for (const name of await this.entries(parent)) {
      const key = parent + name;
      if (!key.startsWith(prefix) && !prefix.startsWith(key)) continue;
      if (key.endsWith('/')) yield* this.walk(key, prefix);
      else if (key.startsWith(prefix)) yield key;
    }
  }

  /** Names in a folder, folders with a slash at the end, so that sorting gives the byte order of whole keys. */
  private async entries(parent: string): Promise<string[]> {
    try {
      const entries = await readdir(join(this.folder, parent), { withFileTypes: true });
      return entries
        .filter((entry) => !entry.name.startsWith('.'))
        .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
        .sort();
    } catch (error) {
      if (isAbsent(error)) return [];
      throw failure('read', parent, error);
    }
  }

  private path(key: string): string {
    checkKey(key);
    return join(this.folder, key);
  }
}
