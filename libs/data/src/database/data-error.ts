import { types } from 'node:util';

/**
 * What went wrong, for an app to answer with: `unavailable` (nobody answers, no free connection) and `timeout` pass
 * by themselves; `conflict` (it exists already) and `not-found` are for the visitor.
 */
export type DataErrorKind = 'unavailable' | 'timeout' | 'conflict' | 'not-found';

export class DataError extends Error {
  override readonly name = 'DataError';

  constructor(
    readonly kind: DataErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

// SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html
const tooManyConnections = '53300';
const queryCanceled = '57014';
const lockNotAvailable = '55P03';
const uniqueViolation = '23505';
const connectionClasses = /^(08...|57P0[1-5])$/;

// pg and pg-pool give these no code.
const driverTimeouts = /^Query read timeout/;
const driverLosses =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed)/;

function kindOf(code: unknown, message: string): DataErrorKind | undefined {
  if (typeof code === 'string') {
    if (networkCodes.has(code) || connectionClasses.test(code) || code === tooManyConnections)
      return 'unavailable';
    if (code === queryCanceled || code === lockNotAvailable) return 'timeout';
    if (code === uniqueViolation) return 'conflict';
  }
  if (driverTimeouts.test(message)) return 'timeout';
  return driverLosses.test(message) ? 'unavailable' : undefined;
}

/**
 * Recognises what the driver threw because the database was away, slow or refused a duplicate.
 * @returns undefined for everything else, which is our own fault
 */
export function toDataError(error: unknown): DataError | undefined {
  if (error instanceof DataError) return error;
  // Not instanceof: an error of Node's own belongs to another realm where the code runs in a VM, as in Jest.
  if (!types.isNativeError(error)) return undefined;
  const { code, errors } = error as Error & { code?: unknown; errors?: unknown };
  const kind = kindOf(code, error.message);
  if (kind) return new DataError(kind, describe(kind, error), { cause: error });
  // Node tries every address of a host and reports their failures together.
  if (Array.isArray(errors)) return errors.map(toDataError).find(Boolean);
  return error.cause === undefined ? undefined : toDataError(error.cause);
}

function describe(kind: DataErrorKind, error: Error): string {
  const detail = error.message || (error as { code?: string }).code;
  if (kind === 'unavailable') return `The database does not answer: ${detail}`;
  return kind === 'timeout'
    ? `The database took too long: ${detail}`
    : `It exists already: ${detail}`;
}
