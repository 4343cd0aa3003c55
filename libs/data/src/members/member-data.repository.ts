import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../database/input.js';
import type { MemberData } from './member-data.rows.js';

const photos = (condition: string) => `
  coalesce((SELECT json_agg(json_build_object('key', p.key, 'width', p.width, 'height', p.height) ORDER BY p.position, p.id)
              FROM photos p WHERE ${condition} AND p.state = 'ready'), '[]')`;

const list = (record: string, from: string) =>
  `coalesce((SELECT json_agg(${record}) FROM ${from}), '[]')`;

const logins = list(
  `json_build_object('provider', l.provider, 'providerUserId', l.provider_user_id, 'createdAt', l.created_at) ORDER BY l.id`,
  'identities l WHERE l.user_id = u.id',
);

const sessions = list(
  `json_build_object('device', s.device, 'createdAt', s.created_at, 'lastSeenAt', s.last_seen_at, 'expiresAt', s.expires_at)
   ORDER BY s.created_at`,
  'sessions s WHERE s.user_id = u.id',
);

const items = list(
  `json_build_object('id', i.id, 'state', i.state, 'condition', i.condition, 'title', i.title, 'description', i.description,
     'priceCents', i.price_cents, 'currency', i.currency, 'category', c.name, 'town', i.place_name, 'adminCode', i.admin_code, 'adminName', i.admin_name,
     'countryCode', i.country_code, 'latitude', i.latitude, 'longitude', i.longitude, 'createdAt', i.created_at,
     'modifiedAt', i.modified_at, 'hiddenAt', i.hidden_at, 'hiddenReason', i.hidden_reason, 'photos', ${photos('p.item_id = i.id')}) ORDER BY i.id`,
  'items i JOIN categories c ON c.id = i.category_id WHERE i.seller_id = u.id',
);

const drafts = list(
  `json_build_object('fields', d.fields, 'photos', ${photos('p.draft_id = d.id')}, 'modifiedAt', d.modified_at) ORDER BY d.id`,
  'drafts d WHERE d.user_id = u.id',
);

const messages = list(
  `json_build_object('from', CASE WHEN m.sender_id = u.id THEN 'me' ELSE 'other' END, 'subject', m.subject, 'body', m.body,
     'createdAt', m.created_at, 'readAt', m.read_at) ORDER BY m.id`,
  'messages m WHERE m.conversation_id = t.id',
);

const conversations = list(
  `json_build_object('role', CASE WHEN t.buyer_id = u.id THEN 'buyer' ELSE 'seller' END, 'with', o.username, 'item', i.title,
     'createdAt', t.created_at, 'messages', ${messages}) ORDER BY t.id`,
  `conversations t LEFT JOIN items i ON i.id = t.item_id
   LEFT JOIN users o ON o.id = CASE WHEN t.buyer_id = u.id THEN t.seller_id ELSE t.buyer_id END
   WHERE u.id IN (t.buyer_id, t.seller_id)`,
);

const blocked = list(
  'o.username ORDER BY b.created_at',
  'blocks b JOIN users o ON o.id = b.blocked_id WHERE b.blocker_id = u.id',
);

const reports = list(
  `json_build_object('about', o.username, 'reason', r.reason, 'details', r.details, 'createdAt', r.created_at) ORDER BY r.id`,
  'reports r LEFT JOIN users o ON o.id = r.member_id WHERE r.reporter_id = u.id',
);

const moderation = list(
  `json_build_object('action', l.action, 'reason', l.note, 'createdAt', l.created_at) ORDER BY l.id`,
  // A report was resolved: that there was one is for the admins alone.
  `moderation_log l WHERE l.member_id = u.id AND l.action <> 'resolve-report'`,
);

// One statement, so all of it is of one moment.
const everything = `
SELECT json_build_object(
  'account', json_build_object('id', u.id, 'username', u.username, 'name', u.name, 'email', u.email, 'isAdmin', u.is_admin,
    'avatarKey', u.avatar_key, 'town', u.place_name, 'adminCode', u.admin_code, 'adminName', u.admin_name,
    'countryCode', u.country_code, 'latitude', u.latitude, 'longitude', u.longitude, 'createdAt', u.created_at,
    'lastSeenAt', u.last_seen_at, 'suspendedAt', u.suspended_at, 'suspendedReason', u.suspended_reason,
    'messageMail', u.message_mail),
  'logins', ${logins},
  'sessions', ${sessions},
  'items', ${items},
  'drafts', ${drafts},
  'conversations', ${conversations},
  'blocked', ${blocked},
  'reports', ${reports},
  'moderation', ${moderation}) AS data
  FROM users u WHERE u.id = $1::bigint`;

/** Everything about one member: what `personalData` lists. */
@Injectable()
export class MemberDataRepository {
  constructor(private readonly dataSource: DataSource) {}

  async collect(memberId: number): Promise<MemberData | undefined> {
    if (!isId(memberId)) return undefined;
    const [row] = await this.dataSource.query<{ data: MemberData }[]>(everything, [memberId]);
    return row?.data;
  }
}
