export { distanceMetres } from './distance.js';
export type { Point } from './distance.js';
export { GeolocationError } from './geolocation-error.js';
export type { GeolocationErrorKind } from './geolocation-error.js';
export type { GeolocationOptions } from './geolocation-options.js';
export { GeolocationModule } from './geolocation.module.js';
export { IpLocator } from './ip-locator.js';
export type { IpLocation } from './ip-locator.js';
export { MmdbIpLocator } from './mmdb-ip-locator.js';
