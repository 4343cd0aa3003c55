/**
 * - `connect`: the service cannot be reached; `upload`, `delete`, `read`: it was reached, and this failed or took
 *   too long;
 * - `invalid-key`: the caller's mistake; `configuration`: the options make no sense.
 */
export type StorageErrorKind =
  'connect' | 'upload' | 'delete' | 'read' | 'invalid-key' | 'configuration';

/** The only error that storages throw. `cause` is what the file system or the S3 client said. */
export class StorageError extends Error {
  override readonly name = 'StorageError';

  constructor(
    readonly kind: StorageErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
