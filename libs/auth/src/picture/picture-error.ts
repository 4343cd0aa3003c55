/**
 * `forbidden-url`: no URL, not https, or a host that is not on the list; `forbidden-address`: the host's address is not
 * public; `redirects`: too many; `timeout`; `too-large`; `not-a-picture`: another type or nothing at all;
 * `unavailable`: unknown host, no connection, or another status than 200.
 */
export type PictureErrorKind =
  | 'forbidden-url'
  | 'forbidden-address'
  | 'redirects'
  | 'timeout'
  | 'too-large'
  | 'not-a-picture'
  | 'unavailable';

/** Why a picture was not fetched. */
export class PictureError extends Error {
  override readonly name = 'PictureError';

  constructor(
    readonly kind: PictureErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
