import { open as openFile } from 'node:fs/promises';
import { open } from 'maxmind';
import type { Reader, Response } from 'maxmind';
import type { PublicAddress } from './address.js';
import { GeolocationError } from './geolocation-error.js';

const marker = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1');
// The format promises the marker within the last 128 KiB.
const markerRange = 128 * 1024;

/** One database file. It is read into memory (60 MB for DB-IP's) by the first lookup, not before. */
export class MmdbFile {
  private reader?: Promise<Reader<Response>>;

  constructor(private readonly path: string) {}

  /** Looks at the end of the file only. Rejects with GeolocationError `configuration`. */
  async check(): Promise<void> {
    if (!(await this.tail()).includes(marker)) {
      throw new GeolocationError(
        'configuration',
        `${this.path} is not a database in MaxMind format`,
      );
    }
  }

  /** The raw record, or null. Rejects with GeolocationError `read`; the next lookup then tries again. */
  async find({ family, text }: PublicAddress): Promise<unknown> {
    try {
      this.reader ??= open(this.path);
      const reader = await this.reader;
      // A tree of 32 bits would answer the first half of a longer address.
      if (family === 'ipv6' && reader.metadata.ipVersion === 4) return null;
      return reader.get(text);
    } catch (cause) {
      this.reader = undefined;
      throw new GeolocationError('read', `Reading ${this.path} failed`, { cause });
    }
  }

  private async tail(): Promise<Buffer> {
    try {
      const file = await openFile(this.path);
      try {
        const { size } = await file.stat();
        const length = Math.min(size, markerRange);
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
        return buffer;
      } finally {
        await file.close();
      }
    } catch (cause) {
      throw new GeolocationError('configuration', `The database ${this.path} cannot be read`, {
        cause,
      });
    }
  }
}
