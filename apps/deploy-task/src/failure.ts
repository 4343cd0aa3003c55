/** A failure that the operator can do something about: its message is one line that says what. */
export class TaskFailure extends Error {
  override readonly name = 'TaskFailure';

  /** @param exitCode 1 for a failed task, 2 for a wrong command line */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
