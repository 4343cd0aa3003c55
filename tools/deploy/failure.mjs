/** What stops a deployment: one line that says what happened, and what to do about it where that is known. */
export class StepFailure extends Error {
  name = 'StepFailure';

  /**
   * @param {string} message
   * @param {{ advice?: string, output?: string, releaseStays?: boolean }} more `output` is what a command said; `releaseStays`: the
   *   new release serves, and nothing may go back any more
   */
  constructor(message, { advice, output, releaseStays = false } = {}) {
    super(message);
    this.advice = advice;
    this.output = output;
    this.releaseStays = releaseStays;
  }
}

/** Ctrl-C, noticed where the deployment can stop in a known state. */
export class Interrupted extends Error {
  name = 'Interrupted';

  constructor() {
    super('interrupted');
  }
}

/** A command line that makes no sense. */
export class Misuse extends Error {
  name = 'Misuse';
}
