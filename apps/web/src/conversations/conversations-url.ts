import { type ConversationList, conversationLists } from '@tradyfit/data';
import { queryText } from '../ui/query-text.js';

/** Which list, and where in it, a page shows. */
export interface ListPosition {
  list: ConversationList;
  cursor?: string;
}

/** Reads `show` and `cursor` of a query; another `show` is the list of all. */
export function readPosition(query: unknown): ListPosition {
  const show = queryText(query, 'show');
  const cursor = queryText(query, 'cursor');
  const list = conversationLists.find((name) => name === show) ?? 'all';
  return { list, ...(cursor && { cursor }) };
}

/** URL of a list or, with an id, of a conversation beside it. */
export function conversationsUrl({ list, cursor }: ListPosition, id?: number): string {
  const query = new URLSearchParams({
    ...(list !== 'all' && { show: list }),
    ...(cursor && { cursor }),
  }).toString();
  const path = id === undefined ? '/conversations' : `/conversations/${id}`;
  return query ? `${path}?${query}` : path;
}

/** Digits of an id from a URL; 0, which no row has, for anything else. */
export function readId(text: string): number {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0;
}
