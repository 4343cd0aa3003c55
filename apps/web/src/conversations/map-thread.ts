import type { ConversationRow, MessagePage } from '@tradyfit/data';
import type { CurrentMember } from '../http/member.js';
import { withParameters } from '../ui/local-path.js';
import type { ComposerView, ThreadView } from './conversation.view.js';
import { conversationsUrl, type ListPosition } from './conversations-url.js';
import { mapMessage, mapOther, mapTalkedItem, type Reader } from './map-conversation.js';
import { groupByDay } from './message-days.js';
import { newSendKey, type TypedMessage } from './message.form.js';
import { closureWords, suspendedWords } from './refusal.js';

interface ThreadFacts {
  member: CurrentMember;
  reader: Reader;
  /** The list beside it. */
  position: ListPosition;
  seenId: number;
  /** Whether the newest messages are shown. */
  isLatest: boolean;
  typed?: TypedMessage;
}

/** A conversation as one of its members reads it. */
export function mapThread(
  row: ConversationRow,
  page: MessagePage,
  { member, reader, position, seenId, isLatest, typed }: ThreadFacts,
): ThreadView {
  const other = mapOther(row.other, reader);
  const url = conversationsUrl(position, row.id);
  const messages = page.messages.map((message) =>
    mapMessage(message, member.id, other.name, reader),
  );
  const [first] = messages;
  return {
    id: row.id,
    url,
    item: mapTalkedItem(row.item, reader),
    other,
    role: row.role === 'buyer' ? 'You are buying' : 'You are selling',
    days: groupByDay(messages, reader),
    ...(page.hasEarlier && first && { earlierUrl: withParameters(url, { before: `${first.id}` }) }),
    ...(!isLatest && { latestUrl: url }),
    lastId: messages.at(-1)?.id ?? 0,
    seenId,
    composer: composerOf(row, member, other.name, typed),
    canBlock: row.other !== null && !row.youBlocked,
    backUrl: conversationsUrl(position),
  };
}

function composerOf(
  row: ConversationRow,
  member: CurrentMember,
  other: string,
  typed?: TypedMessage,
): ComposerView {
  if (row.closure) {
    const reason = closureWords(row.closure, other);
    return { kind: 'closed', reason, canUnblock: row.closure === 'you-blocked' };
  }
  if (member.suspended) return { kind: 'closed', reason: suspendedWords, canUnblock: false };
  const { body = '', sendKey = newSendKey(), error } = typed ?? {};
  return { kind: 'form', body, sendKey, ...(error && { error }) };
}
