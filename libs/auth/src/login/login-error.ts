/**
 * `timeout`: the provider took too long; `unavailable`: it could not be reached or answered 5xx;
 * `refused`: it said no (a wrong secret, a used code, a missing proof); `garbage`: its answer made no sense.
 */
export type LoginErrorKind = 'timeout' | 'unavailable' | 'refused' | 'garbage';

/**
 * Why a provider could not complete a login. The message is safe to log: it holds names and numbers of the
 * provider's error, never its token, its code or the text it sent.
 */
export class LoginError extends Error {
  override readonly name = 'LoginError';

  constructor(
    readonly kind: LoginErrorKind,
    message: string,
  ) {
    super(message);
  }
}

function numberOrWord(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value) ? value : undefined;
}

/** Turns whatever Passport's strategies report into a LoginError, dropping everything that may hold a secret. */
export function toLoginError(error: unknown): LoginError {
  if (error instanceof LoginError) return error;
  const inner = (error as { oauthError?: unknown } | null)?.oauthError;
  if (inner instanceof LoginError) return inner;
  const name = error instanceof Error ? error.name : 'an unknown error';
  const status = numberOrWord((inner as { statusCode?: unknown } | undefined)?.statusCode);
  if (status !== undefined) {
    const kind = Number(status) >= 500 ? 'unavailable' : 'refused';
    return new LoginError(kind, `the provider answered HTTP ${status} (${name})`);
  }
  // The strategies' own errors of a refusal carry the provider's code; a failed parse is a plain Error.
  const code = numberOrWord((error as { code?: unknown } | null)?.code);
  if (code !== undefined) return new LoginError('refused', `the provider said ${code} (${name})`);
  return new LoginError('garbage', `the provider's answer made no sense (${name})`);
}
