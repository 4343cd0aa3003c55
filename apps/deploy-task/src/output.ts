/** Where a command tells what it does: one line at a time. */
export interface Output {
  line(text: string): void;
}

export const standardOutput: Output = {
  line: (text) => {
    process.stdout.write(`${text}\n`);
  },
};

const everyMs = 2_000;

/** Writes `label: 60,000 of 135,233` at most every two seconds, so that a quick task stays silent. */
export class Progress {
  private readonly began = Date.now();
  private last = this.began;

  constructor(
    private readonly output: Output,
    private readonly label: string,
    private readonly total: number,
  ) {}

  /** @param done how many of the total are finished */
  report(done: number): void {
    const now = Date.now();
    if (now - this.last < everyMs) return;
    this.last = now;
    this.output.line(`${this.label}: ${count(done)} of ${count(this.total)}`);
  }

  /** Time since the start in words: `0.4 s`, `12 s`. */
  elapsed(): string {
    const seconds = (Date.now() - this.began) / 1_000;
    return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  }
}

/** A whole number with thousands separated: 135,233. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}
