import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { type ClaimedJob, OutboxRepository } from '@tradyfit/data';
import { ErrorReporter } from '@tradyfit/error-reporting';
import { Closing } from '../http/closing.js';
import { OutboxRegistry } from './outbox.registry.js';

const POLL_MS = 5_000;
const JOBS_AT_ONCE = 4;
/** After so many failures somebody is told, once. */
const ATTEMPTS_UNTIL_REPORTED = 5;
/** About a day, as OutboxRepository spaces them. */
const MOST_ATTEMPTS = 32;
const CLEAN_MS = 3_600_000;

/**
 * Does the jobs of the outbox, those of other processes and of earlier lives too: at once after `wake`, otherwise within seconds. Several
 * processes never take the same job.
 */
@Injectable()
export class OutboxWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('outbox');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isAskedAgain = false;
  private isStopped = false;
  private cleanedAt = 0;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly registry: OutboxRegistry,
    private readonly reporter: ErrorReporter,
    closing: Closing,
  ) {
    closing.onBegin(() => (this.isStopped = true));
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), POLL_MS).unref();
    this.wake();
  }

  /** Finishes the jobs in hand and takes no more. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks for jobs now. Call it after the transaction that noted one has committed. */
  wake(): void {
    void this.drain();
  }

  /** Does everything that is due, what was noted until this call included. Never rejects. */
  async drain(): Promise<void> {
    if (this.isStopped) return;
    this.isAskedAgain = true;
    this.running ??= this.work().finally(() => (this.running = undefined));
    await this.running;
  }

  private async work(): Promise<void> {
    try {
      while (this.isAskedAgain && !this.isStopped) {
        this.isAskedAgain = false;
        await this.clean();
        await this.doWhatIsDue();
      }
    } catch (error) {
      // The database is away; the next look finds out whether it is back.
      this.logger.warn({ err: error, msg: 'the outbox cannot be read' });
    }
  }

  private async doWhatIsDue(): Promise<void> {
    for (;;) {
      const jobs = this.isStopped ? [] : await this.outbox.claim(JOBS_AT_ONCE);
      if (jobs.length === 0) return;
      await Promise.all(jobs.map((job) => this.doJob(job)));
    }
  }

  private async doJob(job: ClaimedJob): Promise<void> {
    const { id, kind, payload } = job;
    try {
      await this.registry.handlerOf(kind).handle(payload);
    } catch (error) {
      await this.fail(job, error);
      return;
    }
    await this.outbox.complete(id);
  }

  private async fail({ id, kind, attempts }: ClaimedJob, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    this.logger.warn({ err: error, msg: 'an outbox job failed', id, kind, attempts });
    // A job that only another version knows waits for that version, however long it takes.
    if (attempts >= MOST_ATTEMPTS && this.registry.knows(kind)) {
      await this.outbox.giveUp(id, reason);
      this.reporter.captureEvent('outbox-job-given-up', { job: kind, jobId: id, reason });
      return;
    }
    if (attempts === ATTEMPTS_UNTIL_REPORTED)
      this.reporter.captureError(error, { kind: 'dependency', job: kind });
    await this.outbox.fail(id, reason);
  }

  /** What is done need not be kept, and may hold what somebody wants deleted. */
  private async clean(): Promise<void> {
    if (Date.now() - this.cleanedAt < CLEAN_MS) return;
    this.cleanedAt = Date.now();
    await this.outbox.removeDone();
  }
}
