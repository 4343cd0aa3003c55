import type { ServerResponse } from 'node:http';
import { KEY, startGoogle, status } from '../../test/google-stub.js';
import type { GoogleStub } from '../../test/google-stub.js';
import { GeocoderError, GoogleGeocoder } from '../index.js';
import type { GeocoderErrorKind } from '../index.js';

const MADRID = { town: 'Madrid', countryCode: 'ES' };

describe('GoogleGeocoder', () => {
  let google: GoogleStub;
  let geocoder: GoogleGeocoder;
  let now: number;

  beforeEach(async () => {
    google = await startGoogle();
    now = 0;
    geocoder = make();
  });
  afterEach(() => google.close());

  function make(key = KEY, timeoutMs = 2000): GoogleGeocoder {
    return new GoogleGeocoder({
      key,
      baseUrl: google.url,
      timeoutMs,
      failures: 3,
      openMs: 1000,
      now: () => now,
    });
  }

  async function errorOf(asked = geocoder): Promise<GeocoderError> {
    const error: unknown = await asked.geocode(MADRID).catch((reason) => reason);
    if (!(error instanceof GeocoderError)) throw new Error(`no error: ${JSON.stringify(error)}`);
    return error;
  }
  const body = (text: string) => (response: ServerResponse) => void response.end(text);

  it('finds a town', async () => {
    expect(await geocoder.geocode(MADRID)).toEqual({
      latitude: 40.4167754,
      longitude: -3.7037902,
      name: 'Madrid, Spain',
    });
    const springfield = { town: 'Springfield', adminName: 'Missouri', countryCode: 'US' };
    expect(await geocoder.geocode(springfield)).toMatchObject({ latitude: 37.2089572 });
    expect(Object.fromEntries(google.requests[1]!)).toEqual({
      address: 'Springfield, Missouri',
      components: 'country:US',
      language: 'en',
      key: KEY,
    });
  });

  it('finds nothing rather than the middle of a country or state', async () => {
    expect(await geocoder.geocode({ town: 'Xyzzy', countryCode: 'ES' })).toBeUndefined();
    expect(await geocoder.geocode({ town: 'Nowhereville', countryCode: 'ES' })).toBeUndefined();
    expect(await geocoder.geocode({ town: 'Ohio City', countryCode: 'US' })).toBeUndefined();
    expect(await geocoder.geocode({ town: 'Singapore', countryCode: 'SG' })).toMatchObject({
      latitude: 1.352083,
    });
  });

  it('does not ask for an empty town', async () => {
    expect(await geocoder.geocode({ town: ' ', countryCode: 'ES' })).toBeUndefined();
    expect(google.requests).toEqual([]);
  });

  it.each<[string, GeocoderErrorKind]>([
    ['OVER_QUERY_LIMIT', 'quota'],
    ['OVER_DAILY_LIMIT', 'quota'],
    ['REQUEST_DENIED', 'denied'],
    ['INVALID_REQUEST', 'invalid'],
    ['UNKNOWN_ERROR', 'unavailable'],
    ['SOMETHING_NEW', 'garbage'],
    ['constructor', 'garbage'],
  ])('takes %s for %s', async (name, kind) => {
    google.behave(status(name));
    expect((await errorOf()).kind).toBe(kind);
  });

  it.each<[string, GeocoderErrorKind, (response: ServerResponse) => void]>([
    ['HTTP 500', 'unavailable', (response) => response.writeHead(500).end('{"status":"OK"}')],
    ['HTTP 429', 'quota', (response) => response.writeHead(429).end()],
    ['a redirect', 'unavailable', (response) => response.writeHead(302, { location: '/' }).end()],
    ['a closed connection', 'unavailable', (response) => response.socket!.destroy()],
    ['a page', 'garbage', body('<h1>Hello</h1>')],
    ['nothing', 'garbage', body('')],
    ['null', 'garbage', body('null')],
    ['no results', 'garbage', body('{"status":"OK"}')],
    ['an empty list', 'garbage', body('{"status":"OK","results":[]}')],
    ['a null', 'garbage', body('{"status":"OK","results":[null]}')],
    [
      'a place off the map',
      'garbage',
      body('{"status":"OK","results":[{"geometry":{"location":{"lat":91,"lng":0}}}]}'),
    ],
    [
      'coordinates as texts',
      'garbage',
      body('{"status":"OK","results":[{"geometry":{"location":{"lat":"1","lng":"2"}}}]}'),
    ],
    ['two megabytes', 'garbage', body(' '.repeat(2_000_000))],
  ])('takes %s for %s', async (_name, kind, behaviour) => {
    google.behave(behaviour);
    expect((await errorOf()).kind).toBe(kind);
  });

  it('waits neither for an answer nor for the rest of one', async () => {
    const impatient = make(KEY, 100);
    google.behave(() => undefined);
    expect((await errorOf(impatient)).kind).toBe('timeout');
    google.behave((response) => void response.write('{"status":'));
    expect((await errorOf(impatient)).kind).toBe('timeout');
  });

  it('tells when nobody listens, and never the key', async () => {
    const denied = await errorOf(make('secret-key'));
    expect(denied.kind).toBe('denied');
    await google.close();
    const absent = await errorOf(make('secret-key'));
    expect(absent).toMatchObject({ kind: 'unavailable', message: expect.stringMatching(/ECONN/) });
    google = await startGoogle();
    for (const error of [denied, absent])
      expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(
        'secret-key',
      );
  });

  it('leaves Google alone after failures in a row, and tries again later', async () => {
    google.behave(status('OVER_QUERY_LIMIT'));
    for (let i = 0; i < 3; i++) expect((await errorOf()).kind).toBe('quota');
    expect((await errorOf()).kind).toBe('circuit-open');
    now = 999;
    expect((await errorOf()).kind).toBe('circuit-open');
    expect(google.requests).toHaveLength(3);

    now = 1000;
    expect((await errorOf()).kind).toBe('quota');
    expect((await errorOf()).kind).toBe('circuit-open');

    now = 2000;
    google.behave(undefined);
    expect(await geocoder.geocode(MADRID)).toBeDefined();
    expect(await geocoder.geocode(MADRID)).toBeDefined();
  });

  it('does not hold an odd town against Google', async () => {
    google.behave(status('INVALID_REQUEST'));
    for (let i = 0; i < 5; i++) expect((await errorOf()).kind).toBe('invalid');
    google.behave(status('ZERO_RESULTS'));
    for (let i = 0; i < 5; i++) expect(await geocoder.geocode(MADRID)).toBeUndefined();
  });
});
