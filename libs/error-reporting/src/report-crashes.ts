import type { EventEmitter } from 'node:events';

/** The parts of `process` that matter here. */
export interface CrashingProcess extends Pick<EventEmitter, 'on' | 'off' | 'listenerCount'> {
  exit(code: number): void;
}

/** What is done about a crash, in this order. */
export interface CrashSteps {
  /** Shows the error where Node.js would have shown it. */
  print(error: unknown): void;
  /** Reports the error; settles once it is sent or given up. */
  report(error: unknown): PromiseLike<unknown>;
}

/**
 * An error that nobody catches still ends the process with code 1 and is still printed, as Node.js would do by
 * itself, but is reported before. A rejection that nobody handles arrives here too. When the program listens for
 * `uncaughtException` as well, ending the process is left to it.
 *
 * @returns stops listening
 */
export function reportCrashes(process: CrashingProcess, steps: CrashSteps): () => void {
  const listener = async (error: unknown) => {
    if (process.listenerCount('uncaughtException') > 1) {
      await steps.report(error);
      return;
    }
    steps.print(error);
    await steps.report(error);
    process.exit(1);
  };
  process.on('uncaughtException', listener);
  return () => {
    process.off('uncaughtException', listener);
  };
}
