/** Where a command tells what it does: one line at a time. */
export interface Output {
  line(text: string): void;
  /** Shows how far something is on a line that the next text replaces; absent where nobody looks at a terminal. */
  status?(text: string): void;
}

// Back to the line's start, and clear the rest of it.
const anew = '\r\u001B[K';

/** Writes lines to a stream; on a terminal it shows progress in place. */
export function outputTo(stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>): Output {
  if (!stream.isTTY) return { line: (text) => void stream.write(`${text}\n`) };
  return {
    line: (text) => void stream.write(`${anew}${text}\n`),
    status: (text) => void stream.write(`${anew}${text}`),
  };
}

export const standardOutput: Output = outputTo(process.stdout);

const everyMs = 2_000;
const statusEveryMs = 200;
const barLength = 30;

/**
 * Tells how far something is: on a terminal a bar, elsewhere `label: 60,000 of 135,233` at most every two seconds, so that a
 * quick task stays silent.
 */
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
    if (now - this.last < (this.output.status ? statusEveryMs : everyMs)) return;
    this.last = now;
    const text = `${this.label}: ${count(done)} of ${count(this.total)}`;
    if (this.output.status) this.output.status(`${this.bar(done)} ${text}${this.rest(done, now)}`);
    else this.output.line(text);
  }

  /** Time since the start in words: `0.4 s`, `12 s`. */
  elapsed(): string {
    return inSeconds(Date.now() - this.began);
  }

  private bar(done: number): string {
    const filled = Math.round((barLength * done) / Math.max(1, this.total));
    return `[${'█'.repeat(filled)}${'·'.repeat(barLength - filled)}]`;
  }

  private rest(done: number, now: number): string {
    if (done === 0) return '';
    return `, about ${inSeconds(((now - this.began) * (this.total - done)) / done)} left`;
  }
}

function inSeconds(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

/** A whole number with thousands separated: 135,233. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}
