import { OutboxJob, User } from '@tradyfit/data';
import { OutboxWorker } from '../src/outbox/outbox.worker.js';
import { startGoogle, type GoogleStub } from './helpers/google-stub.js';
import { joinAs, type MemberBrowser } from './helpers/members.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

const homeless = {
  placeName: null,
  adminCode: null,
  adminName: null,
  countryCode: null,
  latitude: null,
  longitude: null,
};

const stored = (site: TestApp, { member }: MemberBrowser) =>
  site.database.dataSource.manager.findOneByOrFail(User, { id: member.id });

describe('the profile, with Google', () => {
  let google: GoogleStub;
  let site: TestApp;
  beforeAll(async () => {
    google = await startGoogle();
    site = await startTestApp({
      settings: { GOOGLE_GEOCODING_KEY: 'key', GOOGLE_GEOCODING_URL: google.url },
    });
    await openShop(site.database.dataSource);
  });
  afterAll(async () => {
    await site.close();
    await google.close();
  });

  const saveTown = async (town: string) => {
    const browser = await joinAs(site, homeless);
    await browser.get('/profile');
    const form = { username: browser.member.username, country: 'ES', town };
    return { browser, answer: await browser.post('/profile', form) };
  };
  const worker = () => site.app.get(OutboxWorker);
  /** Makes every job due now. */
  const wait = () =>
    site.database.dataSource.query(`UPDATE outbox SET run_at = now() - interval '1 second'`);

  it('finds a village that the site does not know, at town precision', async () => {
    const { browser } = await saveTown('Cigarrales');
    expect(google.asked.at(-1)).toBe('Cigarrales in country:ES');
    const { latitude, longitude, ...town } = await stored(site, browser);
    expect(town).toMatchObject({ placeName: 'Cigarrales', placeId: towns.toledo.id });
    expect(Math.abs((latitude ?? 0) - 39.851234)).toBeLessThan(0.01);
    expect([latitude, longitude]).not.toEqual([39.851234, -4.041234]);
  });

  it('does not ask again while the town stays', async () => {
    const { browser } = await saveTown('Cigarrales');
    const asked = google.asked.length;
    const { placeId } = await stored(site, browser);
    await browser.get('/profile');
    await browser.post('/profile', {
      username: 'new name',
      country: 'ES',
      town: 'Cigarrales',
      place_id: String(placeId),
    });
    expect((await stored(site, browser)).username).toBe('new name');
    expect(google.asked.length).toBe(asked);
  });

  it.each<[string, Parameters<GoogleStub['behave']>[0]]>([
    ['hangs', () => undefined],
    ['fails', (response) => response.writeHead(500).end()],
    ['talks garbage', (response) => response.end('<html>')],
    ['has had enough', (response) => response.end('{"status":"OVER_QUERY_LIMIT"}')],
  ])('saves the profile when Google %s, and finds the town later', async (_, answer) => {
    google.behave(answer);
    const reported = site.reporter.events.length;
    const { browser, answer: saved } = await saveTown('Cigarrales');
    expect(saved.statusCode).toBe(303);
    expect(await stored(site, browser)).toMatchObject({
      placeName: 'Cigarrales',
      countryCode: 'ES',
      latitude: null,
    });
    expect(site.reporter.events.slice(reported).map(({ name }) => name)).toContain(
      'geocoder-error',
    );
    const page = await browser.follow(saved);
    expect(page.body).toContain('still looking for your town');

    await worker().drain();
    expect((await stored(site, browser)).latitude).toBeNull();

    google.behave(undefined);
    await wait();
    await worker().drain();
    expect(await stored(site, browser)).toMatchObject({ placeId: towns.toledo.id });
    expect((await stored(site, browser)).latitude).not.toBeNull();
    const open = await site.database.dataSource.manager.find(OutboxJob);
    expect(open.filter(({ doneAt }) => doneAt === null)).toEqual([]);
  });
});
