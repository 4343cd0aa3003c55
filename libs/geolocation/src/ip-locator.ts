/** Where an address is, as far as the database knows. */
export interface IpLocation {
  /** ISO 3166-1 alpha-2, upper case. */
  countryCode: string;
  /** State, province or region, in English. */
  adminName?: string;
  /** Town, in English. */
  city?: string;
  /** Degrees, WGS 84; present together with the longitude. */
  latitude?: number;
  /** Degrees, WGS 84. */
  longitude?: number;
}

/** IP address to place. */
export abstract class IpLocator {
  /**
   * @param ip IPv4 or IPv6 address; an IPv4 address written as IPv6 counts as IPv4
   * @returns undefined for an unknown, private or reserved address and for anything that is no address
   * @throws GeolocationError of kind `read` when the database cannot be read
   */
  abstract locate(ip: string): Promise<IpLocation | undefined>;

  /** Rejects with GeolocationError of kind `configuration` when a configured database is missing or is none. */
  abstract check(): Promise<void>;
}
