import type { PublicItemState } from '../items/item.view.js';
import type { Picture } from '../ui/photo.js';
import type { Moment } from '../ui/time.js';

/** A list of conversations as a tab. */
export interface ListTabView {
  label: string;
  url: string;
  count: string;
  isCurrent: boolean;
}

/** The other side of a conversation. */
export interface OtherMemberView {
  /** `Deleted account` once it was deleted. */
  name: string;
  isDeleted: boolean;
  avatarUrl?: string;
}

/** What a conversation is about. */
export interface TalkedItemView {
  title: string;
  /** None once it was deleted. */
  url?: string;
  price?: string;
  state: PublicItemState | 'removed';
  /** `Available`, `Reserved`, `Sold`, `Deleted`. */
  stateLabel: string;
  photo?: Picture;
  /** Whose picture stands in without a photo. */
  categorySlug?: string;
}

/** A conversation in a list. */
export interface ConversationRowView {
  id: number;
  url: string;
  isCurrent: boolean;
  other: OtherMemberView;
  item: TalkedItemView;
  /** Begin of the newest message. */
  snippet: string;
  /** Whether the reader wrote it. */
  isYours: boolean;
  time: Moment;
  /** Messages that wait; empty when none. */
  unread: string;
}

export interface MessageView {
  id: number;
  isYours: boolean;
  /** Who wrote it, for those who do not see on which side it is. */
  author: string;
  body: string;
  /** Time of day. */
  time: Moment;
}

/** The messages of a day. */
export interface MessageDayView {
  /** `Today`, `Monday 16 November`. */
  label: string;
  messages: MessageView[];
}

/** The form below a thread, or in its place why there is none. */
export type ComposerView =
  | { kind: 'form'; body: string; sendKey: string; error?: string }
  | { kind: 'closed'; reason: string; canUnblock: boolean };

export interface ThreadView {
  id: number;
  url: string;
  item: TalkedItemView;
  other: OtherMemberView;
  /** `You are buying`, `You are selling`. */
  role: string;
  days: MessageDayView[];
  earlierUrl?: string;
  latestUrl?: string;
  /** The newest message shown; live updates go on after it. */
  lastId: number;
  /** The reader's last message that the other side has read; 0 when none. */
  seenId: number;
  composer: ComposerView;
  canBlock: boolean;
  backUrl: string;
}

/** All conversations of a member, one of them open. */
export interface ConversationsView {
  tabs: ListTabView[];
  /** Name of the list: `All messages`. */
  heading: string;
  rows: ConversationRowView[];
  moreUrl?: string;
  firstPageUrl?: string;
  thread?: ThreadView;
  /** Conversations with messages that wait, once this page was opened. */
  unread: number;
  /** Whether the member gets e-mails; absent where there are none. */
  mail?: { isWanted: boolean };
}

/** The first message about an item. */
export interface FirstMessageView {
  item: TalkedItemView;
  seller: OtherMemberView;
  action: string;
  composer: ComposerView;
}

export interface ReportView {
  conversationUrl: string;
  action: string;
  other: OtherMemberView;
  item: TalkedItemView;
  values: { reason: string; details: string };
  errors: Partial<Record<'reason' | 'details', string>>;
}
