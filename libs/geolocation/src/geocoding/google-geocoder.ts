import { CircuitBreaker } from './circuit-breaker.js';
import { GeocoderError } from './geocoder-error.js';
import { Geocoder } from './geocoder.js';
import type { GeocodedPlace, TownQuery } from './geocoder.js';
import { readGoogleAnswer } from './google-answer.js';

/** How Google is asked. */
export interface GoogleGeocoderOptions {
  /** Key of the Geocoding API. */
  key: string;
  /** Default `https://maps.googleapis.com`. */
  baseUrl?: string;
  /** For a whole request, in milliseconds; default 2000. */
  timeoutMs?: number;
  /** Failures in a row after which Google is not asked for a while; default 5. */
  failures?: number;
  /** How long that while is, in milliseconds; default 30,000. */
  openMs?: number;
  /** For tests: milliseconds of a clock that never goes back. */
  now?: () => number;
}

/** Answers are a few kilobytes. */
const MAX_BYTES = 1_000_000;

/** Geocoder over Google's Geocoding API. */
export class GoogleGeocoder extends Geocoder {
  private readonly breaker: CircuitBreaker;

  constructor(private readonly options: GoogleGeocoderOptions) {
    super();
    const { failures = 5, openMs = 30_000, now = () => performance.now() } = options;
    this.breaker = new CircuitBreaker({ failures, openMs, now });
  }

  override async geocode(query: TownQuery): Promise<GeocodedPlace | undefined> {
    if (query.town.trim() === '') return undefined;
    return this.breaker.run(
      async () => readGoogleAnswer(await this.ask(this.url(query))),
      () => new GeocoderError('circuit-open', 'Google failed too often and is left alone'),
      // Somebody's odd town does not speak against Google.
      (error) => !(error instanceof GeocoderError && error.kind === 'invalid'),
    );
  }

  private url({ town, adminName, countryCode }: TownQuery): URL {
    const url = new URL(
      '/maps/api/geocode/json',
      this.options.baseUrl ?? 'https://maps.googleapis.com',
    );
    url.searchParams.set('address', adminName ? `${town}, ${adminName}` : town);
    url.searchParams.set('components', `country:${countryCode}`);
    url.searchParams.set('language', 'en');
    url.searchParams.set('key', this.options.key);
    return url;
  }

  /** The body, whatever the status: Google explains itself in JSON beside 4xx as well. */
  private async ask(url: URL): Promise<string> {
    const { timeoutMs = 2000 } = this.options;
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, { signal, redirect: 'error' });
      if (response.status >= 500)
        throw new GeocoderError('unavailable', `Google answered HTTP ${response.status}`);
      if (response.status === 429) throw new GeocoderError('quota', 'Google answered HTTP 429');
      return await readText(response);
    } catch (error) {
      if (error instanceof GeocoderError) throw error;
      if (signal.aborted)
        throw new GeocoderError('timeout', `Google took more than ${timeoutMs} ms`);
      // fetch's own error may name the URL, and with it the key.
      const code = (error as { cause?: { code?: unknown } }).cause?.code;
      throw new GeocoderError('unavailable', `Google cannot be reached (${String(code)})`);
    }
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MAX_BYTES) throw new GeocoderError('garbage', "Google's answer is too long");
  }
  return Buffer.concat(chunks).toString('utf8');
}
