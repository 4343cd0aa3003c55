import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isStorable } from '../database/input.js';
import type { ReportReason } from './conversation.rows.js';

/** A member tells the admins about the other side of a conversation. */
export interface NewReport {
  reporterId: number;
  /** Whom it is about; null once that account was deleted. */
  memberId: number | null;
  conversationId: number;
  itemId: number | null;
  reason: ReportReason;
  /** At most 1,000 characters. */
  details: string;
}

@Injectable()
export class ReportsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** While a report about the same conversation is open it is replaced. */
  async file(report: NewReport): Promise<void> {
    if (!isStorable(report.details)) throw new Error('A text with a NUL character');
    await this.dataSource.query(
      `INSERT INTO reports (reporter_id, member_id, conversation_id, item_id, reason, details)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (reporter_id, conversation_id) WHERE resolved_at IS NULL
       DO UPDATE SET reason = excluded.reason, details = excluded.details, created_at = now()`,
      [
        report.reporterId,
        report.memberId,
        report.conversationId,
        report.itemId,
        report.reason,
        report.details,
      ],
    );
  }
}
