import type { Random } from '../random.js';

/** Chooses ranks whose frequency falls with a power of the rank, as those of words and towns do (Zipf's law). */
export class Zipf {
  private readonly totals: Float64Array;

  /**
   * @param size how many ranks there are, 0 up to size - 1
   * @param exponent how steeply the frequency falls; 1 is Zipf's own
   * @param shift flattens the first ranks (Mandelbrot's constant)
   */
  constructor(size: number, exponent: number, shift = 1.5) {
    let total = 0;
    this.totals = Float64Array.from({ length: size }, (_, rank) => {
      total += (rank + 1 + shift) ** -exponent;
      return total;
    });
  }

  /** @throws RangeError when there are no ranks */
  choose(random: Random): number {
    const total = this.totals.at(-1);
    if (total === undefined) throw new RangeError('There is nothing to choose from');
    return firstAbove(this.totals, random.next() * total);
  }
}

/** The index of the first of these rising numbers that is above the wanted one, by binary search. */
export function firstAbove(totals: Float64Array, wanted: number): number {
  let low = 0;
  let high = totals.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle] as number) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
