import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Which logins have ended, for every process that may be asked to end one. */
@Injectable()
export class UsedStatesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Marks a login as ended, and forgets those that nobody can repeat any more.
   * @param id 64 lower-case hexadecimal digits
   * @returns false when it had ended before; of two calls at once, only one gets true
   */
  async use(id: string, expiresAt: Date, now = new Date()): Promise<boolean> {
    await this.dataSource.query('DELETE FROM used_states WHERE expires_at <= $1', [now]);
    const rows = await this.dataSource.query<unknown[]>(
      'INSERT INTO used_states (id, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id',
      [id, expiresAt],
    );
    return rows.length > 0;
  }
}
