import { GeocoderError } from './geocoder-error.js';
import { Geocoder } from './geocoder.js';
import type { GeocodedPlace, TownQuery } from './geocoder.js';

/** Finds a town in what the application has itself, such as its table of towns. */
export type TownLookUp = (query: TownQuery) => Promise<GeocodedPlace | undefined>;

/** Geocoder over the application's own towns: no service, no key. */
export class OfflineGeocoder extends Geocoder {
  constructor(private readonly lookUp: TownLookUp) {
    super();
  }

  override async geocode(query: TownQuery): Promise<GeocodedPlace | undefined> {
    try {
      return await this.lookUp(query);
    } catch (cause) {
      throw new GeocoderError('unavailable', 'looking the town up failed', { cause });
    }
  }
}
