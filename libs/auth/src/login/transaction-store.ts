import { randomBytes } from 'node:crypto';
import { sameText } from './transaction.js';

/** The request that strategies see: they keep state and PKCE verifier in it, and the caller seals both. */
export interface StrategyRequest {
  query: { code?: string; state?: string };
  headers: Record<string, string>;
  transaction?: { state: string; verifier: string };
}

type Stored = (error: Error | null, state?: string) => void;
type Verified = (error: Error | null, ok: string | false, state?: unknown) => void;

/** State and PKCE store for passport-oauth2, which tells the kinds of store apart by their number of parameters. */
export const transactionStore = {
  store(
    request: StrategyRequest,
    verifier: string,
    _state: unknown,
    _meta: unknown,
    done: Stored,
  ): void {
    const state = randomBytes(32).toString('base64url');
    request.transaction = { state, verifier };
    done(null, state);
  },

  verify(request: StrategyRequest, state: string, _meta: unknown, done: Verified): void {
    const { transaction } = request;
    const ok = transaction !== undefined && sameText(transaction.state, String(state));
    done(null, ok ? transaction.verifier : false);
  },
};
