import type { ItemState, PhotoRow } from '../items/item.rows.js';
import type { Closure, ConversationRow, TalkedItem } from './conversation.rows.js';

/** A row of the statements that `selectConversations` makes. */
export interface ConversationRecord {
  id: number;
  isBuyer: boolean;
  itemId: number | null;
  title: string | null;
  state: ItemState | null;
  priceCents: number;
  currency: string;
  categorySlug: string;
  cover: PhotoRow | null;
  otherId: number | null;
  username: string;
  avatarKey: string | null;
  youBlocked: boolean;
  blockedYou: boolean;
  lastId: number;
  lastBody: string;
  lastAt: Date;
  lastSubject: string;
  lastSenderId: number | null;
  unread: number;
}

/**
 * Completes a statement that finds conversations of the member $1 to one that gives what the member sees of them, newest
 * message first.
 *
 * @param found a statement with all columns of `conversations`
 */
export function selectConversations(found: string): string {
  return `SELECT c.id, coalesce(c.buyer_id = $1, false) AS "isBuyer",
    i.id AS "itemId", i.title, i.state, i.price_cents AS "priceCents", i.currency, category.slug AS "categorySlug",
    (SELECT json_build_object('key', p.key, 'width', p.width, 'height', p.height, 'placeholder', p.placeholder)
       FROM photos p WHERE p.item_id = i.id AND p.state = 'ready' ORDER BY p.position LIMIT 1) AS cover,
    other.id AS "otherId", other.username, other.avatar_key AS "avatarKey",
    EXISTS (SELECT FROM blocks b WHERE b.blocker_id = $1 AND b.blocked_id = other.id) AS "youBlocked",
    EXISTS (SELECT FROM blocks b WHERE b.blocker_id = other.id AND b.blocked_id = $1) AS "blockedYou",
    last.id AS "lastId", last.body AS "lastBody", last.created_at AS "lastAt", last.subject AS "lastSubject",
    last.sender_id AS "lastSenderId",
    (SELECT count(*) FROM messages m
      WHERE m.receiver_id = $1 AND m.conversation_id = c.id AND m.read_at IS NULL) AS unread
  FROM (${found}) AS c
  JOIN messages last ON last.id = c.last_message_id
  LEFT JOIN items i ON i.id = c.item_id
  LEFT JOIN categories category ON category.id = i.category_id
  LEFT JOIN users other ON other.id = CASE WHEN c.buyer_id = $1 THEN c.seller_id ELSE c.buyer_id END
  ORDER BY c.last_message_id DESC`;
}

/** What member `memberId` sees of the conversation of a row. */
export function toConversation(record: ConversationRecord, memberId: number): ConversationRow {
  const { otherId, lastSenderId } = record;
  const closure = closureOf(record);
  return {
    id: Number(record.id),
    role: record.isBuyer ? 'buyer' : 'seller',
    item: toTalkedItem(record),
    other:
      otherId === null
        ? null
        : { id: Number(otherId), username: record.username, avatarKey: record.avatarKey },
    ...(closure && { closure }),
    youBlocked: record.youBlocked,
    last: {
      id: Number(record.lastId),
      body: record.lastBody,
      createdAt: record.lastAt,
      isYours: lastSenderId !== null && Number(lastSenderId) === memberId,
    },
    unread: Number(record.unread),
  };
}

/** Why nobody can write in a conversation; what cannot be undone comes first. */
function closureOf(record: ConversationRecord): Closure | undefined {
  if (record.otherId === null) return 'account-deleted';
  if (record.itemId === null || record.state === 'removed') return 'item-deleted';
  if (record.youBlocked) return 'you-blocked';
  return record.blockedYou ? 'blocked-you' : undefined;
}

function toTalkedItem(record: ConversationRecord): TalkedItem {
  const { itemId, title, state } = record;
  if (itemId === null || title === null || state === null)
    return { id: null, title: record.lastSubject, state: 'removed' };
  return {
    id: Number(itemId),
    title,
    state,
    price: { cents: Number(record.priceCents), currency: record.currency },
    categorySlug: record.categorySlug,
    ...(record.cover && { cover: record.cover }),
  };
}
