import { StorageError } from './storage-error.js';
import type { StorageErrorKind } from './storage-error.js';

const connectionCode =
  /\b(?:ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT)\b/;

interface S3Failure {
  name?: string;
  message?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

/** Whether S3 said that there is no such object (a missing bucket is a failure, not an answer). */
export function isNotFound(error: unknown): boolean {
  const { name, $metadata } = error as S3Failure;
  return (
    name === 'NotFound' || name === 'NoSuchKey' || (!name && $metadata?.httpStatusCode === 404)
  );
}

/** The system's word for why there is no connection; the SDK may have wrapped it so that only its text is left. */
function unreachableReason(error: S3Failure): string | undefined {
  if (error.$metadata?.httpStatusCode) return undefined;
  const code = connectionCode.exec(`${error.code ?? ''} ${error.message ?? ''}`)?.[0];
  if (code) return code;
  if (error.name === 'CredentialsProviderError') return 'no credentials';
  // The SDK's own connection time-out has no code.
  return /establish a connection/i.test(error.message ?? '') ? 'connection time-out' : undefined;
}

/** What to throw instead of what the SDK threw while doing `kind` to a key. */
export function toStorageError(kind: StorageErrorKind, key: string, cause: unknown): StorageError {
  const error = cause as S3Failure;
  const unreachable = unreachableReason(error);
  if (unreachable)
    return new StorageError('connect', `S3 cannot be reached (${unreachable})`, { cause });
  const status = error.$metadata?.httpStatusCode;
  const reason = [error.name, status].filter((part) => part !== undefined).join(' ');
  return new StorageError(kind, `S3: ${kind} of ${key || 'the bucket'} failed (${reason})`, {
    cause,
  });
}
