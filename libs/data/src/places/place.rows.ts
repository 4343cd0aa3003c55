/** A position in degrees, WGS 84. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** A town: `id` is its GeoNames id, `adminCode` and `adminName` are empty where the country has no divisions. */
export interface PlaceRow extends Point {
  id: number;
  name: string;
  countryCode: string;
  adminCode: string;
  adminName: string;
  population: number;
}
