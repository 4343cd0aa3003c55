import { publicAddress } from './address.js';
import type { GeolocationOptions } from './geolocation-options.js';
import { IpLocator } from './ip-locator.js';
import type { IpLocation } from './ip-locator.js';
import { MmdbFile } from './mmdb-file.js';
import { toIpLocation } from './mmdb-records.js';

/** Looks addresses up in files: no request leaves the machine. */
export class MmdbIpLocator extends IpLocator {
  private readonly files: { ipv4?: MmdbFile; ipv6?: MmdbFile };

  constructor({ database }: GeolocationOptions) {
    super();
    if (typeof database === 'string') {
      const file = database === '' ? undefined : new MmdbFile(database);
      this.files = { ipv4: file, ipv6: file };
    } else {
      this.files = {
        ipv4: database?.ipv4 ? new MmdbFile(database.ipv4) : undefined,
        ipv6: database?.ipv6 ? new MmdbFile(database.ipv6) : undefined,
      };
    }
  }

  async locate(ip: string): Promise<IpLocation | undefined> {
    const address = publicAddress(ip);
    if (!address) return undefined;
    return toIpLocation(await this.files[address.family]?.find(address));
  }

  async check(): Promise<void> {
    await Promise.all([this.files.ipv4?.check(), this.files.ipv6?.check()]);
  }
}
