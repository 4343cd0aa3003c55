import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isStorable } from '../database/input.js';
import { AccountsRepository } from '../members/accounts.repository.js';

/** What became of a member who was named: the name as the member writes it, and whether anything changed. */
export interface OperatorOutcome {
  username: string;
  isChanged: boolean;
}

/** What only an operator with the database's password does, each act with its line in the log. Undefined: no such member. */
@Injectable()
export class AdminsRepository {
  private readonly accounts: AccountsRepository;

  constructor(private readonly dataSource: DataSource) {
    this.accounts = new AccountsRepository(dataSource);
  }

  promote(username: string): Promise<OperatorOutcome | undefined> {
    return this.setAdmin(username, true);
  }

  demote(username: string): Promise<OperatorOutcome | undefined> {
    return this.setAdmin(username, false);
  }

  /** Deletes the account as its member would. Nothing in the log leads to the member afterwards. */
  async delete(username: string): Promise<OperatorOutcome | undefined> {
    const member = await this.find(username);
    if (!member || !(await this.accounts.delete(member.id))) return undefined;
    await this.dataSource.query(
      `INSERT INTO moderation_log (action, source) VALUES ('delete-member', 'deploy-task')`,
    );
    return { username: member.username, isChanged: true };
  }

  private async setAdmin(username: string, isAdmin: boolean): Promise<OperatorOutcome | undefined> {
    const member = await this.find(username);
    if (!member) return undefined;
    const changed = await this.dataSource.query<unknown[]>(
      `WITH done AS (UPDATE users SET is_admin = $2::boolean WHERE id = $1::bigint AND is_admin <> $2::boolean RETURNING id)
       INSERT INTO moderation_log (action, source, member_id)
       SELECT $3::varchar, 'deploy-task', id FROM done RETURNING id`,
      [member.id, isAdmin, isAdmin ? 'promote-member' : 'demote-member'],
    );
    return { username: member.username, isChanged: changed.length > 0 };
  }

  private async find(username: string): Promise<{ id: number; username: string } | undefined> {
    if (!isStorable(username)) return undefined;
    const [row] = await this.dataSource.query<{ id: number; username: string }[]>(
      'SELECT id, username FROM users WHERE lower(username) = lower($1)',
      [username],
    );
    return row;
  }
}
