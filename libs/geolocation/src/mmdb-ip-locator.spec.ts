import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMmdb } from '../test/mmdb-writer.js';
import { MmdbIpLocator } from './index.js';

// As in GeoLite2-City: https://dev.maxmind.com/geoip/docs/databases/city-and-country
const oviedo = {
  country: { iso_code: 'ES', names: { en: 'Spain', es: 'España' } },
  subdivisions: [{ iso_code: 'AS', names: { en: 'Principality of Asturias' } }],
  city: { names: { en: 'Oviedo', ast: 'Uviéu' } },
  location: { latitude: 43.36, longitude: -5.85, time_zone: 'Europe/Madrid' },
};
const found = {
  countryCode: 'ES',
  adminName: 'Principality of Asturias',
  city: 'Oviedo',
  latitude: 43.36,
  longitude: -5.85,
};

let folder: string;

async function database(version: 4 | 6, networks: Parameters<typeof writeMmdb>[1]) {
  const path = join(folder, `${Object.keys(networks).length}-${version}.mmdb`);
  await writeFile(path, writeMmdb(version, networks));
  return path;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tradyfit-geolocation-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('MmdbIpLocator', () => {
  it('reads one file for both kinds of addresses, in the schema of MaxMind', async () => {
    const path = await database(6, {
      '81.40.0.0/16': oviedo,
      '2a0c:5a80:0:0:0:0:0:0/32': oviedo,
      '10.0.0.0/8': oviedo,
    });
    const locator = new MmdbIpLocator({ database: path });
    await locator.check();
    expect(await locator.locate('81.40.1.2')).toEqual(found);
    expect(await locator.locate('::ffff:81.40.1.2')).toEqual(found);
    expect(await locator.locate('2a0c:5a80::1')).toEqual(found);
    expect(await locator.locate('81.41.0.1')).toBeUndefined();
    expect(await locator.locate('2a0c:5a81::1')).toBeUndefined();
    expect(await locator.locate('10.0.0.1')).toBeUndefined();
    expect(await locator.locate('no address')).toBeUndefined();
  });

  it('reads a file for each kind, and lacks what it was not given', async () => {
    const ipv4 = await database(4, { '81.40.0.0/16': { country_code: 'ES' } });
    const ipv6 = await database(6, { '2a0c:0:0:0:0:0:0:0/16': { country_code: 'FR' } });
    const both = new MmdbIpLocator({ database: { ipv4, ipv6 } });
    expect(await both.locate('81.40.1.2')).toEqual({ countryCode: 'ES' });
    expect(await both.locate('2a0c::1')).toEqual({ countryCode: 'FR' });
    expect(await new MmdbIpLocator({ database: { ipv4 } }).locate('2a0c::1')).toBeUndefined();
    expect(await new MmdbIpLocator({ database: { ipv6 } }).locate('81.40.1.2')).toBeUndefined();
  });

  it('does not take the start of a long address for a short one', async () => {
    // 2a0c:5a80::1 starts with the bits of 42.12.90.128.
    const ipv4 = await database(4, { '42.12.0.0/16': { country_code: 'ES' } });
    const locator = new MmdbIpLocator({ database: ipv4 });
    expect(await locator.locate('42.12.90.128')).toEqual({ countryCode: 'ES' });
    expect(await locator.locate('2a0c:5a80::1')).toBeUndefined();
  });

  it.each([{}, { database: '' }, { database: {} }])('knows nothing with %j', async (options) => {
    const locator = new MmdbIpLocator(options);
    await locator.check();
    expect(await locator.locate('8.8.8.8')).toBeUndefined();
  });

  it('opens a file with the first lookup, once', async () => {
    const path = await database(4, { '81.40.0.0/16': oviedo });
    const locator = new MmdbIpLocator({ database: path });
    const [first, second] = await Promise.all([
      locator.locate('81.40.1.2'),
      locator.locate('81.40.1.3'),
    ]);
    await unlink(path);
    expect([first, second, await locator.locate('81.40.1.4')]).toEqual([found, found, found]);
  });

  it('refuses to start without the file, and recovers once it is there', async () => {
    const path = join(folder, 'later.mmdb');
    const locator = new MmdbIpLocator({ database: { ipv4: path } });
    await expect(locator.check()).rejects.toMatchObject({
      name: 'GeolocationError',
      kind: 'configuration',
      message: expect.stringContaining(path),
      cause: expect.objectContaining({ code: 'ENOENT' }),
    });
    await expect(locator.locate('81.40.1.2')).rejects.toMatchObject({ kind: 'read' });
    await writeFile(path, writeMmdb(4, { '81.40.0.0/16': oviedo }));
    await locator.check();
    expect(await locator.locate('81.40.1.2')).toEqual(found);
  });

  it.each(['', 'not a database', '\x1f\x8b gzip'])('refuses %j as a database', async (text) => {
    const path = join(folder, 'bad.mmdb');
    await writeFile(path, text, 'latin1');
    const locator = new MmdbIpLocator({ database: path });
    await expect(locator.check()).rejects.toMatchObject({ kind: 'configuration' });
    await expect(locator.locate('8.8.8.8')).rejects.toMatchObject({ kind: 'read' });
  });

  it('refuses a folder as a database', async () => {
    const locator = new MmdbIpLocator({ database: folder });
    await expect(locator.check()).rejects.toMatchObject({ kind: 'configuration' });
  });
});
