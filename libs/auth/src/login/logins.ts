import { createHash } from 'node:crypto';
import type { AuthOptions } from '../auth-options.js';
import { readCookie, writeCookie } from '../cookies.js';
import type { CookieOptions } from '../cookies.js';
import { LoginError, toLoginError } from './login-error.js';
import type { LoginEnd, LoginOutcome, LoginRequest, LoginStart } from './login-outcome.js';
import type { LoginProvider } from './login-provider.js';
import { createAuthenticator, runStrategy } from './strategy-run.js';
import { TransactionSeal } from './transaction-seal.js';
import { sameText, TRANSACTION_MS } from './transaction.js';
import type { Transaction } from './transaction.js';
import { MemoryUsedStates } from './used-states.js';
import type { UsedStates } from './used-states.js';

/** The ways to log in, and the way through one of them. */
export class Logins {
  private readonly authenticator = createAuthenticator();
  private readonly seal: TransactionSeal;
  private readonly usedStates: UsedStates;
  private readonly now: () => number;
  private readonly cookieName: string;
  private readonly cookie: CookieOptions;
  private readonly byName = new Map<string, LoginProvider>();

  /** @throws TypeError when the secret is short, or a provider's name is unfit or taken */
  constructor(options: AuthOptions) {
    this.seal = new TransactionSeal(options.secret);
    this.now = options.now ?? Date.now;
    this.usedStates = options.usedStates ?? new MemoryUsedStates(this.now);
    this.cookieName = options.secure ? '__Host-login' : 'login';
    this.cookie = { path: '/', httpOnly: true, secure: options.secure, sameSite: 'lax' };
    for (const provider of options.providers) this.add(provider);
  }

  /** Names and labels of the providers, in the order of the options. */
  get providers(): readonly { name: string; label: string }[] {
    return [...this.byName.values()].map(({ name, label }) => ({ name, label }));
  }

  /**
   * Begins a login.
   * @param returnTo comes back with the end; the caller has made sure that it is a path of this site
   * @returns undefined for a provider that does not exist
   */
  async start(
    name: string,
    { returnTo }: { returnTo?: string } = {},
  ): Promise<LoginStart | undefined> {
    if (!this.byName.has(name)) return undefined;
    const request: Parameters<typeof runStrategy>[2] = { query: {}, headers: {} };
    const result = await runStrategy(this.authenticator, name, request);
    if (result.kind !== 'redirect' || request.transaction === undefined)
      throw new TypeError(`the strategy of ${name} does not redirect, or has another state store`);
    const sealed = this.seal.seal({
      provider: name,
      ...request.transaction,
      ...(returnTo !== undefined && { returnTo }),
      expiresAt: this.now() + TRANSACTION_MS,
    });
    const cookie = { ...this.cookie, maxAge: TRANSACTION_MS / 1000 };
    return { redirectTo: result.url, setCookie: writeCookie(this.cookieName, sealed, cookie) };
  }

  /**
   * Ends a login: call it when the provider sends the browser back. What goes wrong is an outcome, not an exception.
   * @returns undefined for a provider that does not exist
   */
  async finish(name: string, request: LoginRequest): Promise<LoginEnd | undefined> {
    if (!this.byName.has(name)) return undefined;
    const setCookie = writeCookie(this.cookieName, '', { ...this.cookie, maxAge: 0 });
    const query = texts(request.query);
    const transaction = await this.claim(name, query, request.headers.cookie);
    if (transaction === undefined) return { outcome: { kind: 'forged' }, setCookie };
    const outcome = await this.outcome(name, query, transaction);
    const { returnTo } = transaction;
    return { outcome, setCookie, ...(returnTo !== undefined && { returnTo }) };
  }

  /** The login under way that this answer belongs to; nobody gets it a second time. */
  private async claim(
    name: string,
    { state }: Query,
    cookies: string | undefined,
  ): Promise<Transaction | undefined> {
    const transaction = this.seal.open(readCookie(cookies, this.cookieName) ?? '');
    if (transaction === undefined || transaction.provider !== name) return undefined;
    if (transaction.expiresAt <= this.now()) return undefined;
    if (state === undefined || !sameText(state, transaction.state)) return undefined;
    const id = createHash('sha256').update(transaction.state).digest('hex');
    const first = await this.usedStates.use(id, new Date(transaction.expiresAt));
    return first ? transaction : undefined;
  }

  private async outcome(
    name: string,
    query: Query,
    transaction: Transaction,
  ): Promise<LoginOutcome> {
    const { code, state = '', error = query.error_code } = query;
    if (error === 'access_denied') return { kind: 'denied' };
    // Without a code a strategy would begin another login.
    if (error !== undefined || code === undefined) {
      const word = /^\w{1,64}$/.test(error ?? '') ? error : 'nothing';
      const cause = new LoginError('refused', `the provider sent ${word} instead of a code`);
      return { kind: 'failed', cause };
    }
    const result = await runStrategy(this.authenticator, name, {
      query: { code, state },
      headers: {},
      transaction,
    });
    if (result.kind === 'profile') return { kind: 'profile', profile: result.profile };
    if (result.kind === 'refused') return { kind: 'denied' };
    const cause = result.kind === 'error' ? result.error : undefined;
    return { kind: 'failed', cause: toLoginError(cause) };
  }

  private add(provider: LoginProvider): void {
    if (!/^[a-z0-9-]{1,32}$/.test(provider.name) || this.byName.has(provider.name))
      throw new TypeError(`the provider's name ${provider.name} is unfit or taken`);
    this.byName.set(provider.name, provider);
    this.authenticator.use(provider.name, provider.strategy as never);
  }
}

type Query = Partial<Record<'code' | 'state' | 'error' | 'error_code', string>>;

/** The parameters that count; one that comes twice, or as anything but a short text, counts as missing. */
function texts(query: unknown): Query {
  const found: Query = {};
  for (const name of ['code', 'state', 'error', 'error_code'] as const) {
    const value = (query as Record<string, unknown> | null)?.[name];
    if (typeof value === 'string' && value.length > 0 && value.length <= 4096) found[name] = value;
  }
  return found;
}
