import { StorageError } from './storage-error.js';
import type { StorageErrorKind } from './storage-error.js';

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

interface S3Failure {
  name?: string;
  message?: string;
  code?: string;
  errors?: unknown[];
  cause?: unknown;
  $metadata?: { httpStatusCode?: number };
}

/** Whether S3 said that there is no such object (a missing bucket is a failure, not an answer). */
export function isNotFound(error: unknown): boolean {
  const { name, $metadata } = error as S3Failure;
  return (
    name === 'NotFound' || name === 'NoSuchKey' || (!name && $metadata?.httpStatusCode === 404)
  );
}

function isUnreachable(error: S3Failure): boolean {
  if (error.$metadata?.httpStatusCode) return false;
  if (error.code && unreachable.has(error.code)) return true;
  // The SDK's own connection time-out has this name and no code.
  if (error.name === 'TimeoutError' && /establish a connection/i.test(error.message ?? ''))
    return true;
  if (error.name === 'CredentialsProviderError') return true;
  return (error.errors ?? []).some((each) => isUnreachable(each as S3Failure));
}

/** What to throw instead of what the SDK threw while doing `kind` to a key. */
export function toStorageError(kind: StorageErrorKind, key: string, cause: unknown): StorageError {
  const error = cause as S3Failure;
  if (isUnreachable(error)) {
    return new StorageError('connect', `S3 cannot be reached (${error.code ?? error.name})`, {
      cause,
    });
  }
  const status = error.$metadata?.httpStatusCode;
  const reason = [error.name, status].filter((part) => part !== undefined).join(' ');
  return new StorageError(kind, `S3: ${kind} of ${key || 'the bucket'} failed (${reason})`, {
    cause,
  });
}
