/** Does one kind of work that was noted in a transaction. It may run more than once for a job, so doing it again must do no harm. */
export abstract class OutboxHandler {
  /** Kind of the jobs, as given to `OutboxRepository.add`. */
  abstract readonly kind: string;

  /** Rejects when it did not work: the job is tried again later, each time after a longer while. */
  abstract handle(payload: Record<string, unknown>): Promise<void>;
}
