/** Someone who takes turns; `holds` while nobody else may go in between. */
export interface TurnTaker {
  holds: boolean;
}

interface Waiting {
  taker: TurnTaker;
  work: () => Promise<void>;
}

/**
 * Lets several sessions share one backend: one piece of work at a time in order of arrival, but while a session is inside
 * a transaction only that session's.
 */
export class Turns {
  private waiting: Waiting[] = [];
  private holder: TurnTaker | undefined;
  private running: Promise<void> | undefined;

  /** Queues work, which must not throw. */
  take(taker: TurnTaker, work: () => Promise<void>): void {
    this.waiting.push({ taker, work });
    this.running ??= this.run();
  }

  /** Resolves when nothing that may go is left. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    // First let `take` note that this is running.
    await Promise.resolve();
    for (let next = this.next(); next; next = this.next()) {
      await next.work();
      this.holder = next.taker.holds ? next.taker : undefined;
    }
    // At once, not when the promise has settled: work queued in between would be left lying.
    this.running = undefined;
  }

  private next(): Waiting | undefined {
    const index = this.holder ? this.waiting.findIndex(({ taker }) => taker === this.holder) : 0;
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0];
  }
}
