import { StepFailure } from './failure.mjs';

/** What `/readyz` says now: `{ status, release, reasons }`, or why it says nothing. */
export async function askReadiness(address) {
  try {
    const answer = await fetch(`${address}/readyz`, {
      signal: AbortSignal.timeout(5_000),
      redirect: 'manual',
      headers: { 'cache-control': 'no-cache' },
    });
    const body = await answer.json().catch(() => ({}));
    return { ready: answer.status === 200, ...body, httpStatus: answer.status };
  } catch (error) {
    return { ready: false, reasons: [error.cause?.code ?? error.name] };
  }
}

/**
 * Waits until a release says that it is ready. Several processes answer in turn while one replaces the other, so it must be
 * the only one to answer three times in a row.
 *
 * @param {string} address
 * @param {string | undefined} release any release when it is not known
 * @param {{ patienceMs: number, signal?: AbortSignal, say?: (line: string) => void }} options
 * @throws StepFailure with what it said last
 */
export async function waitUntilReady(address, release, { patienceMs, signal, say }) {
  const until = Date.now() + patienceMs;
  let last;
  for (let inARow = 0; ;) {
    signal?.throwIfAborted();
    const answer = await askReadiness(address);
    inARow = answer.ready && (!release || answer.release === release) ? inARow + 1 : 0;
    if (inARow === 3) return answer;
    const text = describe(answer, release);
    if (inARow === 0 && text !== last) say?.((last = text));
    if (Date.now() > until)
      throw new StepFailure(
        `${address}/readyz did not become ready within ${patienceMs / 1_000} s: ${text}`,
      );
    await new Promise((resolve) => setTimeout(resolve, inARow > 0 ? 200 : 500));
  }
}

function describe({ ready, release, reasons, httpStatus }, wanted) {
  if (ready) return `${release ?? 'an older release'} answers, not ${wanted} yet`;
  const why = reasons?.join('; ') ?? `it answers ${httpStatus}`;
  return `${release ? `${release} is not ready: ` : ''}${why}`;
}
