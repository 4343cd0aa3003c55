import { Injectable } from '@nestjs/common';
import { DatabaseStatus } from '@tradyfit/data';
import { Closing } from '../http/closing.js';

const patienceMs = 2_000;

/** Whether this process can serve visitors now. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly database: DatabaseStatus,
    private readonly closing: Closing,
  ) {}

  /** Why not, in words for operators; nothing when all is well. Takes two seconds at most. */
  async problems(): Promise<string[]> {
    if (this.closing.hasBegun) return ['this process is about to end'];
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string[]>((resolve) => {
      const reason = `the database did not answer within ${patienceMs / 1000} s`;
      timer = setTimeout(() => resolve([reason]), patienceMs);
    });
    try {
      return await Promise.race([this.databaseProblems(), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async databaseProblems(): Promise<string[]> {
    try {
      await this.database.ping();
      const { pending } = await this.database.migrationStatus();
      return pending.map((name) => `migration ${name} is pending: run the deploy task`);
    } catch {
      // The error may name hosts and users; whoever operates finds it in the log of what failed.
      return ['the database does not answer'];
    }
  }
}
