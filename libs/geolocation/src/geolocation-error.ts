/** `configuration`: a file is missing or is no database; `read`: reading it failed later on. */
export type GeolocationErrorKind = 'configuration' | 'read';

/** The only error of this library. `cause` is what the file system or the reader said. */
export class GeolocationError extends Error {
  override readonly name = 'GeolocationError';

  constructor(
    readonly kind: GeolocationErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
