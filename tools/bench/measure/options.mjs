import { parseArgs } from 'node:util';

const common = {
  items: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
  samples: { type: 'string', default: '200' },
  rounds: { type: 'string', default: '3' },
  cache: { type: 'string' },
  out: { type: 'string' },
  short: { type: 'boolean', default: false },
};

/** What CI measures: enough to see that every case answers, and answers right. */
const short = { items: 3_000, samples: 6, rounds: 2 };

/**
 * Reads the command line of a bench; ends the process with one line when it makes no sense.
 * @param {Record<string, import('node:util').ParseArgsOptionConfig>} more options of this bench
 * @returns {{ items: number, seed: number, samples: number, rounds: number, short: boolean, cache?: string, out?: string }}
 * and the others as they were given
 */
export function readOptions(more = {}, words = process.argv.slice(2)) {
  const { values } = parseArgs({ args: words, options: { ...common, ...more }, strict: true });
  const given = (name) =>
    words.some((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  const number = (name, least) => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < least)
      throw new Error(
        `--${name} must be a whole number of at least ${least}, not “${values[name]}”`,
      );
    return values.short && name in short && !given(name) ? short[name] : value;
  };
  return {
    ...values,
    items: number('items', 100),
    seed: number('seed', 0),
    samples: number('samples', 1),
    rounds: number('rounds', 1),
  };
}
