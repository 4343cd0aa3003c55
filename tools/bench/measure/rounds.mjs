import { median, percentile } from './numbers.mjs';

/**
 * A case: one question that several variants answer.
 * @typedef {object} Case
 * @property {string} name
 * @property {Record<string, Variant>} variants
 *
 * A variant answers sample number `index`; what it returns is thrown away.
 * @typedef {(index: number) => Promise<unknown>} Answer
 * @typedef {Answer | { run: Answer, every?: number, budgetMs?: number }} Variant
 * `every: 5` measures each fifth sample only, and `budgetMs` ends a variant's round after that time (but not before three
 * samples), for variants that are too slow to be asked as often as the others.
 *
 * Percentiles in milliseconds: the median over the rounds of each round's percentile, and how many samples there were.
 * @typedef {{ p50: number, p95: number, p99: number, samples: number }} Times
 */

/**
 * Measures the cases in rounds. Within a round the cases come one after the other, and within a case every sample is
 * answered by each variant in turn, the order changing from sample to sample: whatever else the machine does meets all alike.
 *
 * @param {Case[]} cases
 * @param {{ rounds: number, samples: number, say?: (text: string) => void }} options `samples` of a case over all rounds
 * @returns {Promise<Map<string, Record<string, Times>>>} by case and variant
 */
export async function measureRounds(cases, { rounds, samples, say = () => undefined }) {
  const perRound = Math.ceil(samples / rounds);
  const times = new Map(cases.map(({ name, variants }) => [name, emptyTimes(variants)]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, variants } of cases) {
      say(`round ${round + 1} of ${rounds}: ${name}`);
      const taken = await measureCase(variants, round * perRound, perRound);
      for (const [variant, list] of Object.entries(taken)) times.get(name)[variant].push(list);
    }
  }
  return new Map([...times].map(([name, variants]) => [name, mapValues(variants, summarise)]));
}

const warmUps = 3;
const leastSamples = 3;

async function measureCase(variants, first, size) {
  const entries = Object.entries(variants).map(([name, variant]) => [
    name,
    typeof variant === 'function' ? { run: variant } : variant,
  ]);
  const taken = emptyTimes(variants);
  const spent = Object.fromEntries(entries.map(([name]) => [name, 0]));
  // Connections, plans and pages are warm before anything counts.
  for (let index = 0; index < warmUps; index += 1)
    for (const [, { run, every = 1 }] of entries)
      if (index === 0 || every === 1) await run(first + index);
  for (let index = first; index < first + size; index += 1) {
    const turn = index % entries.length;
    for (const [name, { run, every = 1, budgetMs = Infinity }] of rotated(entries, turn)) {
      if ((index - first) % every !== 0) continue;
      if (spent[name] > budgetMs && taken[name].length >= leastSamples) continue;
      const start = performance.now();
      await run(index);
      const time = performance.now() - start;
      taken[name].push(time);
      spent[name] += time;
    }
  }
  return taken;
}

function summarise(roundsOfTimes) {
  const at = (share) => median(roundsOfTimes.map((times) => percentile(times, share)));
  const samples = roundsOfTimes.reduce((sum, { length }) => sum + length, 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), samples };
}

const rotated = (list, by) => [...list.slice(by), ...list.slice(0, by)];
const emptyTimes = (variants) => mapValues(variants, () => []);
const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
