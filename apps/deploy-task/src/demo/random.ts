/**
 * Random numbers that are the same for the same seed on every machine: SFC32 (Chris Doty-Humphrey's Small Fast
 * Counting generator, PractRand), seeded by the 32-bit FNV-1a hash of a text.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** @param seed any text; equal texts give equal numbers */
  constructor(private readonly seed: string) {
    this.a = fnv1a(`a${seed}`);
    this.b = fnv1a(`b${seed}`);
    this.c = fnv1a(`c${seed}`);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** Another generator, independent of how many numbers this one has given. */
  fork(label: string | number): Random {
    return new Random(`${this.seed}/${label}`);
  }

  /** From 0 up to 1, without 1. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** True with the probability, 0–1. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError when the list is empty */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('Nothing to pick from');
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** Picks a key by its weight; weights need not add up to anything. */
  weighted<T extends string | number>(weights: readonly (readonly [T, number])[]): T {
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = this.next() * total;
    for (const [value, weight] of weights) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return this.pick(weights)[0];
  }

  /** Some different members of the list in random order; all of them when it has fewer. */
  sample<T>(list: readonly T[], size: number): T[] {
    const rest = [...list];
    const chosen: T[] = [];
    while (chosen.length < size && rest.length > 0)
      chosen.push(...rest.splice(this.int(0, rest.length - 1), 1));
    return chosen;
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
