import type { Correction } from './corrections.js';

/** Ten times as many items make up for this much of the cost. */
const tenfoldFound = 0.3;

/** A text that was most likely meant, and how many items it finds. */
export interface FindingCorrection {
  text: string;
  count: number;
}

/**
 * Of the texts that find more than was found the likeliest, where items count too: "tenis racket" is nearer to "tenis raket"
 * than "tennis racket", but hardly anybody sells one.
 *
 * @param corrections the likeliest first
 * @param found what the text as it was typed finds
 * @param count how many items a text finds, exact up to `mostCounted`
 */
export async function bestCorrection(
  corrections: readonly Correction[],
  found: number,
  mostCounted: number,
  count: (text: string) => Promise<number>,
): Promise<FindingCorrection | undefined> {
  let best: (FindingCorrection & { cost: number }) | undefined;
  for (const { text, cost, timesAsMany = 1 } of corrections) {
    // Neither this nor those after it can be better.
    if (best && best.cost <= costOf(cost, mostCounted)) break;
    const items = await count(text);
    const whole = costOf(cost, Math.min(items, mostCounted));
    const isEnough = timesAsMany > 1 ? items >= timesAsMany * Math.max(1, found) : items > found;
    if (isEnough && (!best || whole < best.cost)) best = { text, count: items, cost: whole };
  }
  return best && { text: best.text, count: best.count };
}

function costOf(cost: number, items: number): number {
  return cost - tenfoldFound * Math.log10(Math.max(1, items));
}
