import { Injectable } from '@nestjs/common';
import { BlocksRepository, type ConversationRow, ReportsRepository } from '@tradyfit/data';
import type { CurrentMember } from '../http/member.js';
import type { PageContext } from '../ui/page-context.js';
import type { ReportView } from './conversation.view.js';
import { ConversationsService } from './conversations.service.js';
import { mapOther, mapTalkedItem } from './map-conversation.js';
import type { ReportInput, TypedReport } from './report.form.js';

/** Not wanting to hear from somebody, and telling the admins about them. All throw VisitorError 404 for strangers. */
@Injectable()
export class DisputesService {
  constructor(
    private readonly conversations: ConversationsService,
    private readonly blocks: BlocksRepository,
    private readonly reports: ReportsRepository,
  ) {}

  /** @returns the name of the blocked member */
  async block(id: number, member: CurrentMember): Promise<string> {
    const { other } = await this.conversations.existing(id, member);
    if (other) await this.blocks.block(member.id, other.id);
    return other?.username ?? 'This account';
  }

  /** @returns the name of the member */
  async unblock(id: number, member: CurrentMember): Promise<string> {
    const { other } = await this.conversations.existing(id, member);
    if (other) await this.blocks.unblock(member.id, other.id);
    return other?.username ?? 'This account';
  }

  async report(id: number, { reason, details }: ReportInput, member: CurrentMember): Promise<void> {
    const { other, item } = await this.conversations.existing(id, member);
    await this.reports.file({
      reporterId: member.id,
      memberId: other?.id ?? null,
      conversationId: id,
      itemId: item.id,
      reason,
      details,
    });
  }

  /** The form of a report. */
  async reportForm(
    id: number,
    member: CurrentMember,
    ctx: PageContext,
    typed?: TypedReport,
  ): Promise<ReportView> {
    const row: ConversationRow = await this.conversations.existing(id, member);
    const reader = this.conversations.reader(ctx);
    return {
      conversationUrl: `/conversations/${id}`,
      action: `/conversations/${id}/report`,
      other: mapOther(row.other, reader),
      item: mapTalkedItem(row.item, reader),
      values: typed?.values ?? { reason: '', details: '' },
      errors: typed?.errors ?? {},
    };
  }
}
