/** A town as a member names it. */
export interface TownQuery {
  town: string;
  /** State, province or region. */
  adminName?: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
}

/** Where a town is. */
export interface GeocodedPlace {
  /** Degrees, WGS 84. */
  latitude: number;
  /** Degrees, WGS 84. */
  longitude: number;
  /** The town as the source writes it. */
  name?: string;
}

/** Town to coordinates. */
export abstract class Geocoder {
  /**
   * @returns undefined when there is no such town
   * @throws GeocoderError, and nothing else
   */
  abstract geocode(query: TownQuery): Promise<GeocodedPlace | undefined>;
}
