import { HttpException } from '@nestjs/common';
import { InvalidCursorError, toDataError } from '@tradyfit/data';
import { StorageError } from '@tradyfit/storage';
import { VisitorError } from './visitor-error.js';

/** An error as the three kinds see it: the visitor's, a dependency's, or ours. */
export interface Failure {
  kind: 'visitor' | 'dependency' | 'ours';
  /** HTTP status. */
  status: number;
  /** Words for the visitor that fit this very case; the status has its own otherwise. */
  message?: string;
  /** Seconds after which asking again makes sense. */
  retryAfter?: number;
}

const dataFailures = {
  unavailable: { kind: 'dependency', status: 503, retryAfter: 5 },
  timeout: { kind: 'dependency', status: 503, retryAfter: 5 },
  conflict: { kind: 'visitor', status: 409 },
  'not-found': { kind: 'visitor', status: 404 },
} as const satisfies Record<string, Failure>;

/** Decides whose error it is. What nobody recognises is ours. */
export function classify(error: unknown): Failure {
  if (error instanceof InvalidCursorError)
    return { kind: 'visitor', status: 400, message: 'Not a valid cursor' };
  if (error instanceof VisitorError)
    return { kind: 'visitor', status: error.getStatus(), message: error.message };
  const status = statusOf(error);
  // The router's limit on a path's length: to visitors it is one more address that cannot be.
  if (status === 414) return { kind: 'visitor', status: 400 };
  if (status !== undefined && status >= 400 && status < 500) return { kind: 'visitor', status };
  const data = toDataError(error);
  if (data) return dataFailures[data.kind];
  if (status === 503 || error instanceof StorageError)
    return { kind: 'dependency', status: 503, retryAfter: 5 };
  return { kind: 'ours', status: 500 };
}

/** Nest's exceptions carry a status, Fastify's errors a `statusCode`; other libraries' properties are not believed. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && error.name === 'FastifyError' && 'statusCode' in error) {
    // The file server refuses a path that it must not serve: to visitors there is nothing at that address.
    return error.statusCode === 403 ? 404 : Number(error.statusCode);
  }
  return undefined;
}
