import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId, isStorable } from '../database/input.js';
import type { AdminCounts, ModerationLogRow } from './moderation.rows.js';

const counts = `
SELECT (SELECT count(*)::integer FROM users) AS members,
       (SELECT count(*)::integer FROM users WHERE suspended_at IS NOT NULL) AS suspended,
       (SELECT count(*)::integer FROM items WHERE state IN ('available', 'reserved')) AS listed,
       (SELECT count(*)::integer FROM items WHERE hidden_at IS NOT NULL) AS hidden,
       (SELECT count(*)::integer FROM reports WHERE resolved_at IS NULL) AS "openReports"`;

const log = `
SELECT l.id, l.action, l.source, a.username AS admin, m.username AS member, i.title AS item, l.note, l.created_at AS "createdAt"
  FROM moderation_log l LEFT JOIN users a ON a.id = l.admin_id LEFT JOIN users m ON m.id = l.member_id
  LEFT JOIN items i ON i.id = l.item_id
 ORDER BY l.id DESC LIMIT $1`;

/** What an admin does, each act with its line in the log: both or neither. */
@Injectable()
export class ModerationRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes an item out of everybody's sight; it can come back as it was.
   *
   * @param reason 1–500 characters
   * @returns false when there is no such item, or it is gone already
   */
  hideItem(id: number, adminId: number, reason: string): Promise<boolean> {
    return this.act(
      `WITH done AS (UPDATE items SET hidden_at = now(), hidden_reason = $3::varchar, hidden_state = state, state = 'removed', modified_at = now()
                      WHERE id = $1::bigint AND state <> 'removed' RETURNING id, seller_id)
       INSERT INTO moderation_log (action, source, admin_id, member_id, item_id, note)
       SELECT 'hide-item', 'site', $2::bigint, seller_id, id, $3::varchar FROM done RETURNING id`,
      [id, adminId, reason],
    );
  }

  /** @returns false when there is no such hidden item */
  unhideItem(id: number, adminId: number, reason: string): Promise<boolean> {
    return this.act(
      `WITH done AS (UPDATE items SET state = hidden_state, hidden_at = NULL, hidden_reason = NULL, hidden_state = NULL, modified_at = now()
                      WHERE id = $1::bigint AND hidden_at IS NOT NULL RETURNING id, seller_id)
       INSERT INTO moderation_log (action, source, admin_id, member_id, item_id, note)
       SELECT 'unhide-item', 'site', $2::bigint, seller_id, id, $3::varchar FROM done RETURNING id`,
      [id, adminId, reason],
    );
  }

  /**
   * @param reason 1–500 characters
   * @returns false when there is no such member, an admin, or one who is suspended already
   */
  suspendMember(id: number, adminId: number, reason: string): Promise<boolean> {
    return this.act(
      `WITH done AS (UPDATE users SET suspended_at = now(), suspended_reason = $3::varchar
                      WHERE id = $1::bigint AND suspended_at IS NULL AND NOT is_admin RETURNING id)
       INSERT INTO moderation_log (action, source, admin_id, member_id, note)
       SELECT 'suspend-member', 'site', $2::bigint, id, $3::varchar FROM done RETURNING id`,
      [id, adminId, reason],
    );
  }

  /** @returns false when there is no such suspended member */
  unsuspendMember(id: number, adminId: number, reason: string): Promise<boolean> {
    return this.act(
      `WITH done AS (UPDATE users SET suspended_at = NULL, suspended_reason = NULL
                      WHERE id = $1::bigint AND suspended_at IS NOT NULL RETURNING id)
       INSERT INTO moderation_log (action, source, admin_id, member_id, note)
       SELECT 'unsuspend-member', 'site', $2::bigint, id, $3::varchar FROM done RETURNING id`,
      [id, adminId, reason],
    );
  }

  /** @returns false when there is no such open report */
  resolveReport(id: number, adminId: number): Promise<boolean> {
    return this.act(
      `WITH done AS (UPDATE reports SET resolved_at = now()
                      WHERE id = $1::bigint AND resolved_at IS NULL RETURNING id, member_id, item_id)
       INSERT INTO moderation_log (action, source, admin_id, member_id, item_id, report_id)
       SELECT 'resolve-report', 'site', $2::bigint, member_id, item_id, id FROM done RETURNING id`,
      [id, adminId],
    );
  }

  /** The newest lines of the log first. */
  log(limit: number): Promise<ModerationLogRow[]> {
    return this.dataSource.query<ModerationLogRow[]>(log, [limit]);
  }

  async counts(): Promise<AdminCounts> {
    const [row] = await this.dataSource.query<AdminCounts[]>(counts);
    if (!row) throw new Error('Counting returned no row');
    return row;
  }

  private async act(statement: string, parameters: [number, number, string?]): Promise<boolean> {
    const [id, , reason = ''] = parameters;
    if (!isId(id)) return false;
    if (!isStorable(reason)) throw new Error('A text with a NUL character');
    const rows = await this.dataSource.query<unknown[]>(statement, parameters);
    return rows.length > 0;
  }
}
