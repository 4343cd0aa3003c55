import type { ReportReason } from '../conversations/conversation.rows.js';
import type { ItemState } from '../items/item.rows.js';

export type ModerationAction =
  | 'hide-item'
  | 'unhide-item'
  | 'suspend-member'
  | 'unsuspend-member'
  | 'resolve-report'
  | 'promote-member'
  | 'demote-member'
  | 'delete-member';

export const adminMemberSorts = ['joined', 'seen', 'username', 'items', 'messages'] as const;
export const adminItemSorts = [
  'listed',
  'changed',
  'title',
  'owner',
  'category',
  'messages',
] as const;
export const adminReportSorts = ['filed', 'reason', 'member'] as const;
export type AdminMemberSort = (typeof adminMemberSorts)[number];
export type AdminItemSort = (typeof adminItemSorts)[number];
export type AdminReportSort = (typeof adminReportSorts)[number];

/** Which rows of an admin's table, and in which order. */
export interface AdminQuery<Sort extends string, Show extends string> {
  /** Found anywhere in names and titles, whatever the case; empty for all. */
  text: string;
  show: Show;
  sort: Sort;
  isDescending: boolean;
  limit: number;
  offset: number;
}

export type AdminMemberQuery = AdminQuery<AdminMemberSort, 'all' | 'suspended' | 'admins'>;
export type AdminItemQuery = AdminQuery<AdminItemSort, 'all' | 'listed' | 'hidden'>;
export type AdminReportQuery = AdminQuery<AdminReportSort, 'open' | 'resolved' | 'all'>;

/** A part of an admin's table. */
export interface AdminRows<Row> {
  rows: Row[];
  /** Rows that the query finds altogether. */
  total: number;
}

export interface AdminMemberRow {
  id: number;
  username: string;
  name: string | null;
  email: string | null;
  isAdmin: boolean;
  /** Items that the member has listed, hidden ones too; not those that the member deleted. */
  items: number;
  /** Messages that the member sent. */
  messages: number;
  lastSeenAt: Date | null;
  createdAt: Date;
  suspendedAt: Date | null;
  suspendedReason: string | null;
}

export interface AdminItemRow {
  id: number;
  title: string;
  state: ItemState;
  ownerId: number;
  owner: string;
  category: string;
  /** Messages in the conversations about it. */
  messages: number;
  createdAt: Date;
  modifiedAt: Date;
  hiddenAt: Date | null;
  hiddenReason: string | null;
}

export interface AdminReportRow {
  id: number;
  reason: ReportReason;
  details: string;
  /** Null once that account is deleted. */
  reporter: string | null;
  /** Whom it is about. */
  memberId: number | null;
  member: string | null;
  isMemberSuspended: boolean;
  isMemberAdmin: boolean;
  itemId: number | null;
  item: string | null;
  itemState: ItemState | null;
  createdAt: Date;
  resolvedAt: Date | null;
}

export interface ModerationLogRow {
  id: number;
  action: ModerationAction;
  source: 'site' | 'deploy-task';
  admin: string | null;
  member: string | null;
  item: string | null;
  note: string;
  createdAt: Date;
}

/** How much there is to look after. */
export interface AdminCounts {
  members: number;
  suspended: number;
  listed: number;
  hidden: number;
  openReports: number;
}
