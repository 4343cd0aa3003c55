import { checkSync } from 'recheck';

/** Milliseconds for one expression; what takes longer counts as not known to be safe. */
const PATIENCE = 20_000;

/**
 * How long an expression may take with the worst text.
 *
 * @param {string} written `/…/flags`
 * @returns {string | undefined} what is wrong: `exponential`, `3rd degree polynomial`, `unknown (timeout)`; undefined for a safe one
 */
export function judge(written) {
  // Without repetition nothing can be tried twice over.
  if (!/[*+{]/.test(written)) return undefined;
  const literal = /^\/(.*)\/([a-z]*)$/s.exec(written);
  if (!literal) return 'put together while the site runs';
  const [, pattern, flags] = literal;
  const verdict = checkSync(pattern, flags, { timeout: PATIENCE, randomSeed: 1 });
  if (verdict.status === 'safe') return undefined;
  if (verdict.status === 'unknown') return `unknown (${verdict.error.kind})`;
  return verdict.complexity.summary;
}
