import type { ItemState, PhotoRow } from '../items/item.rows.js';

/** The lists of a member's conversations. */
export const conversationLists = ['all', 'unread', 'buying', 'selling'] as const;
export type ConversationList = (typeof conversationLists)[number];

export const reportReasons = ['spam', 'scam', 'abuse', 'forbidden-item', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What a conversation is about; `id` is null and there is nothing but the title once it was deleted with its seller. */
export interface TalkedItem {
  id: number | null;
  title: string;
  state: ItemState;
  price?: { cents: number; currency: string };
  categorySlug?: string;
  cover?: PhotoRow;
}

/** The other side; null where the account was deleted. */
export type OtherMember = { id: number; username: string; avatarKey: string | null } | null;

/** Why nobody can write in a conversation. */
export type Closure = 'account-deleted' | 'item-deleted' | 'you-blocked' | 'blocked-you';

/** A conversation as one of its two members sees it. */
export interface ConversationRow {
  id: number;
  role: 'buyer' | 'seller';
  item: TalkedItem;
  other: OtherMember;
  /** Absent where messages can be sent. */
  closure?: Closure;
  youBlocked: boolean;
  /** Its newest message. */
  last: { id: number; body: string; createdAt: Date; isYours: boolean };
  /** Messages in it that wait for this member. */
  unread: number;
}

/** One page of a list, newest message first; `next` is the cursor of the following page. */
export interface ConversationPage {
  conversations: ConversationRow[];
  next?: string;
}

export type ConversationCounts = Record<ConversationList, number>;

/** A message; `senderId` is null once that account was deleted. */
export interface MessageRow {
  id: number;
  senderId: number | null;
  body: string;
  readAt: Date | null;
  createdAt: Date;
}

/** Messages in the order in which they were sent; `hasEarlier` when there are some before them. */
export interface MessagePage {
  messages: MessageRow[];
  hasEarlier: boolean;
}
