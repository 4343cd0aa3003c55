import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OutboxJob } from './outbox-job.entity.js';

export type ClaimedJob = Pick<OutboxJob, 'id' | 'kind' | 'payload' | 'attempts'>;

/** After a failed attempt: 10 s, 20 s, 40 s, … at most an hour. */
const backoff = "least(interval '10 seconds' * 2 ^ least(attempts - 1, 20), interval '1 hour')";
/** A claim older than this belongs to a process that died. */
const claimLifetime = "interval '5 minutes'";
const longestError = 2_000;

/** Work that must happen once a transaction has committed, at least once. */
@Injectable()
export class OutboxRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes work to do. Give the manager of the transaction that makes it necessary. */
  async add(kind: string, payload: Record<string, unknown>, manager: EntityManager): Promise<void> {
    await manager.insert(OutboxJob, { kind, payload } as Pick<OutboxJob, 'kind'>);
  }

  /** Takes up to `limit` jobs that are due, oldest first; two workers never take the same. */
  async claim(limit: number): Promise<ClaimedJob[]> {
    const [rows] = await this.dataSource.query<[ClaimedJob[], number]>(
      `UPDATE outbox SET locked_at = now(), attempts = attempts + 1
        WHERE id IN (SELECT id FROM outbox
                      WHERE done_at IS NULL AND run_at <= now()
                        AND (locked_at IS NULL OR locked_at < now() - ${claimLifetime})
                      ORDER BY run_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING id, kind, payload, attempts`,
      [limit],
    );
    return rows.sort((a, b) => a.id - b.id);
  }

  async complete(id: number): Promise<void> {
    await this.dataSource.query(
      'UPDATE outbox SET done_at = now(), locked_at = NULL, last_error = NULL WHERE id = $1',
      [id],
    );
  }

  /** Forgets what was done more than a day ago. */
  async removeDone(): Promise<void> {
    await this.dataSource.query("DELETE FROM outbox WHERE done_at < now() - interval '1 day'");
  }

  /** Sets a job aside: it is kept with its reason, and nobody takes it until somebody gives it a time again. */
  async giveUp(id: number, reason: string): Promise<void> {
    await this.dataSource.query(
      "UPDATE outbox SET locked_at = NULL, last_error = $2, run_at = 'infinity' WHERE id = $1",
      [id, stored(reason)],
    );
  }

  /** Frees a job to be tried again later. */
  async fail(id: number, reason: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE outbox SET locked_at = NULL, last_error = $2, run_at = now() + ${backoff} WHERE id = $1`,
      [id, stored(reason)],
    );
  }
}

function stored(reason: string): string {
  return reason.replaceAll('\0', '').slice(0, longestError);
}
