import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId, isStorable } from '../database/input.js';
import type {
  AdminItemQuery,
  AdminItemRow,
  AdminMemberQuery,
  AdminMemberRow,
  AdminQuery,
  AdminReportQuery,
  AdminReportRow,
  AdminRows,
} from './moderation.rows.js';

/** A table: what it selects, and the SQL that each choice of a query stands for. */
interface Table {
  select: string;
  from: string;
  /** Texts that are searched, one expression. */
  searched: string;
  shows: Readonly<Record<string, string>>;
  sorts: Readonly<Record<string, string>>;
  id: string;
}

const members: Table = {
  select: `u.id, u.username, u.name, u.email, u.is_admin AS "isAdmin", u.last_seen_at AS "lastSeenAt", u.created_at AS "createdAt",
    u.suspended_at AS "suspendedAt", u.suspended_reason AS "suspendedReason",
    (SELECT count(*)::integer FROM items i WHERE i.seller_id = u.id AND (i.state <> 'removed' OR i.hidden_at IS NOT NULL)) AS items,
    (SELECT count(*)::integer FROM messages m WHERE m.sender_id = u.id) AS messages`,
  from: 'users u',
  searched: `concat_ws(' ', u.username, u.name, u.email)`,
  shows: { all: 'true', suspended: 'u.suspended_at IS NOT NULL', admins: 'u.is_admin' },
  sorts: {
    joined: 'u.created_at',
    seen: 'u.last_seen_at',
    username: 'lower(u.username)',
    items: 'items',
    messages: 'messages',
  },
  id: 'u.id',
};

const items: Table = {
  select: `i.id, i.title, coalesce(i.hidden_state, i.state) AS state, u.id AS "ownerId", u.username AS owner, c.name AS category,
    i.created_at AS "createdAt", i.modified_at AS "modifiedAt", i.hidden_at AS "hiddenAt", i.hidden_reason AS "hiddenReason",
    (SELECT count(*)::integer FROM conversations t JOIN messages m ON m.conversation_id = t.id WHERE t.item_id = i.id) AS messages`,
  from: 'items i JOIN users u ON u.id = i.seller_id JOIN categories c ON c.id = i.category_id',
  searched: `concat_ws(' ', i.title, u.username, c.name)`,
  shows: {
    // What its seller deleted is only a title that conversations keep.
    all: `(i.state <> 'removed' OR i.hidden_at IS NOT NULL)`,
    listed: `i.state IN ('available', 'reserved')`,
    hidden: 'i.hidden_at IS NOT NULL',
  },
  sorts: {
    listed: 'i.created_at',
    changed: 'i.modified_at',
    title: 'lower(i.title)',
    owner: 'lower(u.username)',
    category: 'c.name',
    messages: 'messages',
  },
  id: 'i.id',
};

const reports: Table = {
  select: `r.id, r.reason, r.details, r.created_at AS "createdAt", r.resolved_at AS "resolvedAt", f.username AS reporter,
    u.id AS "memberId", u.username AS member, coalesce(u.suspended_at IS NOT NULL, false) AS "isMemberSuspended",
    coalesce(u.is_admin, false) AS "isMemberAdmin", i.id AS "itemId", i.title AS item, i.state AS "itemState"`,
  from: `reports r LEFT JOIN users f ON f.id = r.reporter_id LEFT JOIN users u ON u.id = r.member_id
    LEFT JOIN items i ON i.id = r.item_id`,
  searched: `concat_ws(' ', r.details, f.username, u.username, i.title)`,
  shows: { open: 'r.resolved_at IS NULL', resolved: 'r.resolved_at IS NOT NULL', all: 'true' },
  sorts: { filed: 'r.created_at', reason: 'r.reason', member: 'lower(u.username)' },
  id: 'r.id',
};

/** The tables that admins look things up in. */
@Injectable()
export class AdminListsRepository {
  constructor(private readonly dataSource: DataSource) {}

  members(query: AdminMemberQuery): Promise<AdminRows<AdminMemberRow>> {
    return this.rows(members, query);
  }

  items(query: AdminItemQuery): Promise<AdminRows<AdminItemRow>> {
    return this.rows(items, query);
  }

  reports(query: AdminReportQuery): Promise<AdminRows<AdminReportRow>> {
    return this.rows(reports, query);
  }

  findMember(id: number): Promise<AdminMemberRow | undefined> {
    return this.find(members, id);
  }

  /** Undefined too for an item that its seller deleted. */
  async findItem(id: number): Promise<AdminItemRow | undefined> {
    const item = await this.find<AdminItemRow>(items, id);
    return item?.state === 'removed' ? undefined : item;
  }

  private async rows<Row>(
    table: Table,
    query: AdminQuery<string, string>,
  ): Promise<AdminRows<Row>> {
    if (!isStorable(query.text)) return { rows: [], total: 0 };
    const { select, from, searched, id } = table;
    const where = `${choice(table.shows, query.show)} AND ($1 = '' OR strpos(lower(${searched}), lower($1)) > 0)`;
    const direction = query.isDescending ? 'DESC' : 'ASC';
    const [counted] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::integer AS total FROM ${from} WHERE ${where}`,
      [query.text],
    );
    const rows = await this.dataSource.query<Row[]>(
      `SELECT ${select} FROM ${from} WHERE ${where}
        ORDER BY ${choice(table.sorts, query.sort)} ${direction} NULLS LAST, ${id} ${direction}
        LIMIT $2 OFFSET $3`,
      [query.text, query.limit, query.offset],
    );
    return { rows, total: counted?.total ?? 0 };
  }

  private async find<Row>(table: Table, id: number): Promise<Row | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT ${table.select} FROM ${table.from} WHERE ${table.id} = $1::bigint`,
      [id],
    );
    return row;
  }
}

function choice(sql: Readonly<Record<string, string>>, name: string): string {
  const found = Object.hasOwn(sql, name) ? sql[name] : undefined;
  if (found === undefined) throw new Error(`There is no choice “${name}”`);
  return found;
}
