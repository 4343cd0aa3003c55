import type { ConversationRow, MessageRow, OtherMember, TalkedItem } from '@tradyfit/data';
import { mapPhoto } from '../items/map-photo.js';
import { timeView } from '../ui/age.js';
import { formatNumber, formatPrice } from '../ui/format.js';
import { keepFormatters } from '../ui/intl.js';
import { itemPath } from '../ui/slug.js';
import type {
  ConversationRowView,
  MessageView,
  OtherMemberView,
  TalkedItemView,
} from './conversation.view.js';

const SNIPPET_LENGTH = 120;

const stateLabels: Readonly<Record<TalkedItem['state'], string>> = {
  available: 'Available',
  reserved: 'Reserved',
  sold: 'Sold',
  expired: 'No longer for sale',
  removed: 'Deleted',
};

const clockFormat = keepFormatters(
  (locale) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }),
);

/** Whom conversations are shown to. */
export interface Reader {
  locale: string;
  now: Date;
  /** URL of an object by its key. */
  publicUrl: (key: string) => string;
}

export function mapOther(other: OtherMember, { publicUrl }: Reader): OtherMemberView {
  if (!other) return { name: 'Deleted account', isDeleted: true };
  const { username, avatarKey } = other;
  return {
    name: username,
    isDeleted: false,
    ...(avatarKey && { avatarUrl: publicUrl(avatarKey) }),
  };
}

export function mapTalkedItem(item: TalkedItem, { locale, publicUrl }: Reader): TalkedItemView {
  const { id, title, state, price, categorySlug, cover } = item;
  return {
    title,
    state,
    stateLabel: stateLabels[state],
    ...(id !== null && state !== 'removed' && { url: itemPath(id, title) }),
    ...(price && { price: formatPrice(price.cents, price.currency, locale) }),
    ...(categorySlug && { categorySlug }),
    ...(cover && { photo: mapPhoto(cover, title, publicUrl) }),
  };
}

/** @param url of the conversation in the list that is shown */
export function mapConversationRow(
  row: ConversationRow,
  { url, isCurrent }: { url: string; isCurrent: boolean },
  reader: Reader,
): ConversationRowView {
  const { id, last, unread } = row;
  return {
    id,
    url,
    isCurrent,
    other: mapOther(row.other, reader),
    item: mapTalkedItem(row.item, reader),
    snippet: snippetOf(last.body),
    isYours: last.isYours,
    time: timeView(last.createdAt, reader),
    unread: unread > 0 ? formatNumber(unread, reader.locale) : '',
  };
}

/** @param readerId whose side is “you” */
export function mapMessage(
  { id, senderId, body, createdAt }: MessageRow,
  readerId: number,
  other: string,
  reader: Pick<Reader, 'locale' | 'now'>,
): MessageView {
  const isYours = senderId === readerId;
  return {
    id,
    isYours,
    author: isYours ? 'You' : other,
    body,
    time: { ...timeView(createdAt, reader), text: clockFormat(reader.locale).format(createdAt) },
  };
}

function snippetOf(body: string): string {
  const letters = Array.from(body.replaceAll(/\s+/g, ' '));
  return letters.length > SNIPPET_LENGTH
    ? `${letters.slice(0, SNIPPET_LENGTH).join('')}…`
    : letters.join('');
}
