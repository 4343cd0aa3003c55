import { Injectable } from '@nestjs/common';
import {
  adminItemSorts,
  type AdminItemRow,
  AdminListsRepository,
  adminMemberSorts,
  type AdminMemberRow,
  adminReportSorts,
  type AdminReportRow,
} from '@tradyfit/data';
import { reasonLabels } from '../conversations/report.form.js';
import { timeView } from '../ui/age.js';
import { formatNumber } from '../ui/format.js';
import type { PageContext } from '../ui/page-context.js';
import { itemPath } from '../ui/slug.js';
import { pageOf, tableView, type TableWords } from './admin-table.js';
import type { AdminAction, AdminCell, AdminTableView } from './admin.view.js';
import { readListQuery } from './list-query.js';

type Words<Sorts extends readonly string[], Show extends string> = TableWords<Sorts[number], Show>;

const members: Words<typeof adminMemberSorts, 'all' | 'suspended' | 'admins'> = {
  path: '/admin/members',
  title: 'Members',
  searchLabel: 'Name or e-mail',
  sorts: adminMemberSorts,
  shows: ['all', 'suspended', 'admins'],
  showLabels: { all: 'All', suspended: 'Suspended', admins: 'Admins' },
  columns: [
    { label: 'Member', sort: 'username' },
    { label: 'E-mail' },
    { label: 'Items', sort: 'items', isNumber: true },
    { label: 'Messages', sort: 'messages', isNumber: true },
    { label: 'Last seen', sort: 'seen' },
    { label: 'Joined', sort: 'joined' },
    { label: 'State' },
    { label: 'Actions' },
  ],
  nothing: 'No such member.',
};

const items: Words<typeof adminItemSorts, 'all' | 'listed' | 'hidden'> = {
  path: '/admin/items',
  title: 'Items',
  searchLabel: 'Title, owner or category',
  sorts: adminItemSorts,
  shows: ['all', 'listed', 'hidden'],
  showLabels: { all: 'All', listed: 'For sale', hidden: 'Hidden' },
  columns: [
    { label: 'Item', sort: 'title' },
    { label: 'Owner', sort: 'owner' },
    { label: 'Category', sort: 'category' },
    { label: 'Messages', sort: 'messages', isNumber: true },
    { label: 'Listed', sort: 'listed' },
    { label: 'Changed', sort: 'changed' },
    { label: 'State' },
    { label: 'Actions' },
  ],
  nothing: 'No such item.',
};

const reports: Words<typeof adminReportSorts, 'open' | 'resolved' | 'all'> = {
  path: '/admin/reports',
  title: 'Reports',
  searchLabel: 'Words, member or item',
  sorts: adminReportSorts,
  shows: ['open', 'resolved', 'all'],
  showLabels: { open: 'Open', resolved: 'Resolved', all: 'All' },
  columns: [
    { label: 'Reason', sort: 'reason' },
    { label: 'About', sort: 'member' },
    { label: 'Item' },
    { label: 'From' },
    { label: 'Filed', sort: 'filed' },
    { label: 'State' },
    { label: 'Actions' },
  ],
  nothing: 'No such report.',
};

type Reader = Pick<PageContext, 'locale' | 'now'>;

/** The tables of the admins. */
@Injectable()
export class AdminListsService {
  constructor(private readonly lists: AdminListsRepository) {}

  async members(parameters: unknown, reader: Reader): Promise<AdminTableView> {
    const query = readListQuery(parameters, members);
    const found = await this.lists.members(pageOf(query));
    return tableView(members, query, found, (row) => memberCells(row, reader), reader.locale);
  }

  async items(parameters: unknown, reader: Reader): Promise<AdminTableView> {
    const query = readListQuery(parameters, items);
    const found = await this.lists.items(pageOf(query));
    return tableView(items, query, found, (row) => itemCells(row, reader), reader.locale);
  }

  async reports(parameters: unknown, reader: Reader): Promise<AdminTableView> {
    const query = readListQuery(parameters, reports);
    const found = await this.lists.reports(pageOf(query));
    return tableView(reports, query, found, (row) => reportCells(row, reader), reader.locale);
  }
}

const numberCell = (value: number, { locale }: Reader): AdminCell => ({
  text: formatNumber(value, locale),
  isNumber: true,
});

function memberCells(row: AdminMemberRow, reader: Reader): AdminCell[] {
  const { id, username, name, email, suspendedAt, suspendedReason } = row;
  return [
    { text: username, ...(name && { detail: name }) },
    { text: email ?? '–' },
    {
      ...numberCell(row.items, reader),
      ...(row.items > 0 && { url: `/admin/items?${new URLSearchParams({ q: username })}` }),
    },
    numberCell(row.messages, reader),
    row.lastSeenAt ? { moment: timeView(row.lastSeenAt, reader) } : { text: 'Never' },
    { moment: timeView(row.createdAt, reader) },
    suspendedAt
      ? { badge: { text: 'Suspended', kind: 'bad' }, detail: suspendedReason ?? '' }
      : { badge: { text: row.isAdmin ? 'Admin' : 'Member', kind: row.isAdmin ? 'good' : 'plain' } },
    {
      actions: memberActions(id, username, {
        isSuspended: suspendedAt !== null,
        isAdmin: row.isAdmin,
      }),
    },
  ];
}

/** Admins are demoted before anything else, which the site cannot. */
function memberActions(
  id: number,
  about: string,
  { isSuspended, isAdmin }: { isSuspended: boolean; isAdmin: boolean },
): AdminAction[] {
  if (isSuspended)
    return [{ label: 'Lift suspension', about, url: `/admin/members/${id}/unsuspend` }];
  return isAdmin ? [] : [{ label: 'Suspend', about, url: `/admin/members/${id}/suspend` }];
}

function itemCells(row: AdminItemRow, reader: Reader): AdminCell[] {
  const { id, title, owner, hiddenAt, hiddenReason } = row;
  return [
    { text: title, ...(!hiddenAt && { url: itemPath(id, title) }) },
    { text: owner, url: `/admin/members?${new URLSearchParams({ q: owner })}` },
    { text: row.category },
    numberCell(row.messages, reader),
    { moment: timeView(row.createdAt, reader) },
    { moment: timeView(row.modifiedAt, reader) },
    hiddenAt
      ? { badge: { text: 'Hidden', kind: 'bad' }, detail: hiddenReason ?? '' }
      : { badge: { text: row.state, kind: row.state === 'available' ? 'good' : 'plain' } },
    {
      actions: [
        hiddenAt
          ? { label: 'Show again', about: title, url: `/admin/items/${id}/unhide` }
          : { label: 'Hide', about: title, url: `/admin/items/${id}/hide` },
      ],
    },
  ];
}

function reportCells(row: AdminReportRow, reader: Reader): AdminCell[] {
  const { id, member, memberId, item, itemId, itemState, resolvedAt } = row;
  const isItemThere = item !== null && itemId !== null && itemState !== 'removed';
  const about = `report ${id}`;
  const actions: AdminAction[] = [
    ...(resolvedAt
      ? []
      : [{ label: 'Resolve', about, url: `/admin/reports/${id}/resolve`, isForm: true }]),
    ...(memberId !== null && member !== null && !row.isMemberSuspended
      ? memberActions(memberId, member, { isSuspended: false, isAdmin: row.isMemberAdmin })
      : []),
    ...(isItemThere
      ? [{ label: 'Hide item', about: item, url: `/admin/items/${itemId}/hide` }]
      : []),
  ];
  return [
    { text: reasonLabels[row.reason], ...(row.details && { detail: row.details }) },
    member === null
      ? { text: 'Deleted account' }
      : { text: member, url: `/admin/members?${new URLSearchParams({ q: member })}` },
    { text: item ?? '–', ...(isItemThere && { url: itemPath(itemId, item) }) },
    { text: row.reporter ?? 'Deleted account' },
    { moment: timeView(row.createdAt, reader) },
    resolvedAt
      ? { badge: { text: 'Resolved', kind: 'good' } }
      : { badge: { text: 'Open', kind: 'bad' } },
    { actions },
  ];
}
