import { dbip } from '../test/dbip.js';
import { MmdbIpLocator } from './index.js';

describe('the free databases of DB-IP', () => {
  const locator = new MmdbIpLocator({ database: dbip });

  it('pass the check', async () => {
    await expect(locator.check()).resolves.toBeUndefined();
  });

  it.each([
    ['8.8.8.8', 'US'],
    ['::ffff:8.8.8.8', 'US'],
    ['193.0.6.139', 'NL'],
    ['150.214.1.1', 'ES'],
    ['2001:67c:2e8:22::c100:68b', 'NL'],
  ])('%s is in %s, with a town and a point', async (ip, countryCode) => {
    expect(await locator.locate(ip)).toEqual({
      countryCode,
      adminName: expect.any(String),
      city: expect.any(String),
      latitude: expect.any(Number),
      longitude: expect.any(Number),
    });
  });

  it.each(['192.168.0.1', '::1', 'garbage'])('%s is nowhere', async (ip) => {
    expect(await locator.locate(ip)).toBeUndefined();
  });
});
