import { Injectable } from '@nestjs/common';
import {
  AdminListsRepository,
  type ModerationAction,
  type ModerationLogRow,
  ModerationRepository,
} from '@tradyfit/data';
import { VisitorError } from '../http/visitor-error.js';
import type { CurrentMember } from '../http/member.js';
import { timeView } from '../ui/age.js';
import { formatNumber } from '../ui/format.js';
import type { FormView } from '../ui/form/form.view.js';
import type { PageContext } from '../ui/page-context.js';
import { adminTabs } from './admin-tabs.js';
import type { AdminConfirmView, AdminOverviewView } from './admin.view.js';
import { type Act, actWords } from './act-words.js';

const LOG_LINES = 50;

const deeds: Readonly<Record<ModerationAction, string>> = {
  'hide-item': 'hid an item of',
  'unhide-item': 'showed again an item of',
  'suspend-member': 'suspended',
  'unsuspend-member': 'lifted the suspension of',
  'resolve-report': 'resolved a report about',
  'promote-member': 'made an admin of',
  'demote-member': 'took the rights of an admin from',
  'delete-member': 'deleted an account',
};

/** What admins do. Methods that take an id throw VisitorError 404 where there is no such row, 409 where it cannot be done. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly lists: AdminListsRepository,
    private readonly moderation: ModerationRepository,
  ) {}

  async overview(reader: Pick<PageContext, 'locale' | 'now'>): Promise<AdminOverviewView> {
    const [counts, log] = await Promise.all([
      this.moderation.counts(),
      this.moderation.log(LOG_LINES),
    ]);
    const { members, suspended, listed, hidden, openReports } = counts;
    const tile = (label: string, value: number, url: string, isUrgent = false) => ({
      label,
      count: formatNumber(value, reader.locale),
      url,
      isUrgent,
    });
    return {
      tabs: adminTabs('/admin'),
      counts: [
        tile('Open reports', openReports, '/admin/reports', openReports > 0),
        tile('Members', members, '/admin/members'),
        tile('Suspended members', suspended, '/admin/members?show=suspended'),
        tile('Items for sale', listed, '/admin/items?show=listed'),
        tile('Hidden items', hidden, '/admin/items?show=hidden'),
      ],
      log: log.map((row) => ({
        who: whoOf(row),
        what: whatOf(row),
        note: row.note,
        time: timeView(row.createdAt, reader),
      })),
    };
  }

  /** The page that asks before an act. */
  async confirm(
    act: Act,
    id: number,
    form: FormView<'reason'> = { values: { reason: '' }, errors: {} },
  ): Promise<AdminConfirmView> {
    const words = actWords[act];
    const subject = await this.subjectOf(act, id);
    return {
      tabs: adminTabs(words.listPath),
      title: words.title,
      subject,
      consequence: words.consequence,
      action: `${words.listPath}/${id}/${act}`,
      form,
      reasonHelp: words.reasonHelp,
      button: words.button,
      backUrl: words.listPath,
    };
  }

  /** @returns what to say about it */
  async act(act: Act, id: number, reason: string, admin: CurrentMember): Promise<string> {
    const subject = await this.subjectOf(act, id);
    if (!(await this.doIt(act, id, reason, admin.id)))
      throw new VisitorError(409, actWords[act].impossible);
    return actWords[act].done(subject);
  }

  async resolveReport(id: number, admin: CurrentMember): Promise<void> {
    if (!(await this.moderation.resolveReport(id, admin.id)))
      throw new VisitorError(404, 'There is no such open report.');
  }

  private doIt(act: Act, id: number, reason: string, adminId: number): Promise<boolean> {
    switch (act) {
      case 'hide':
        return this.moderation.hideItem(id, adminId, reason);
      case 'unhide':
        return this.moderation.unhideItem(id, adminId, reason);
      case 'suspend':
        return this.moderation.suspendMember(id, adminId, reason);
      case 'unsuspend':
        return this.moderation.unsuspendMember(id, adminId, reason);
    }
  }

  private async subjectOf(act: Act, id: number): Promise<string> {
    if (act === 'hide' || act === 'unhide') {
      const item = await this.lists.findItem(id);
      if (!item) throw new VisitorError(404, 'There is no such item.');
      return item.title;
    }
    const member = await this.lists.findMember(id);
    if (!member) throw new VisitorError(404, 'There is no such member.');
    return member.username;
  }
}

function whoOf({ source, admin }: ModerationLogRow): string {
  return source === 'deploy-task' ? 'An operator' : (admin ?? 'A deleted account');
}

function whatOf({ action, member, item }: ModerationLogRow): string {
  if (action === 'delete-member') return deeds[action];
  const title = item === null || action === 'suspend-member' ? '' : `: “${item}”`;
  return `${deeds[action]} ${member ?? 'a deleted account'}${title}`;
}
