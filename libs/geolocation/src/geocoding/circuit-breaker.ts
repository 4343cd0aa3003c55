/** When a circuit breaker gives up and when it tries again. */
export interface CircuitBreakerOptions {
  /** Failures in a row that open it. */
  failures: number;
  /** How long it stays open before one call may try, in milliseconds. */
  openMs: number;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
}

/**
 * Stops asking what fails. Closed, all calls pass; after some failures in a row it is open and none does; after a while
 * one call may try (half-open), and its result closes or opens it again.
 */
export class CircuitBreaker {
  private failuresInARow = 0;
  private openedAt: number | undefined;
  private trying = false;

  constructor(private readonly options: CircuitBreakerOptions) {}

  /**
   * Runs a call, unless the breaker is open.
   * @param refused makes the error when it is open
   * @param counts whether an error speaks against what is asked; by default every one does
   */
  async run<T>(
    call: () => Promise<T>,
    refused: () => Error,
    counts: (error: unknown) => boolean = () => true,
  ): Promise<T> {
    const trial = this.openedAt !== undefined;
    if (trial && !this.mayTry()) throw refused();
    this.trying = trial;
    try {
      const result = await call();
      this.settle(trial, true);
      return result;
    } catch (error) {
      this.settle(trial, !counts(error));
      throw error;
    }
  }

  private mayTry(): boolean {
    const { now, openMs } = this.options;
    return !this.trying && now() - (this.openedAt ?? 0) >= openMs;
  }

  private settle(trial: boolean, success: boolean): void {
    // What began before the breaker opened decides nothing about it any more.
    if (this.openedAt !== undefined && !trial) return;
    if (trial) this.trying = false;
    this.failuresInARow = success ? 0 : this.failuresInARow + 1;
    if (success) this.openedAt = undefined;
    else if (trial || this.failuresInARow >= this.options.failures)
      this.openedAt = this.options.now();
  }
}
