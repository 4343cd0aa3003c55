/**
 * `timeout`: no answer in time; `unavailable`: it cannot be reached, or failed on its side; `quota`: too many requests;
 * `denied`: the key was refused; `invalid`: the town was refused, and asking again is useless; `garbage`: an answer that makes no sense; `circuit-open`: it failed too often
 * lately and was not asked.
 */
export type GeocoderErrorKind =
  'timeout' | 'unavailable' | 'quota' | 'denied' | 'invalid' | 'garbage' | 'circuit-open';

/** Why a town could not be looked up. The message never holds the key or the town. */
export class GeocoderError extends Error {
  override readonly name = 'GeocoderError';

  constructor(
    readonly kind: GeocoderErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
