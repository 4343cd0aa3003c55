import { randomBytes } from 'node:crypto';
import { queryText } from '../ui/query-text.js';

export const LONGEST_MESSAGE = 5_000;

/** A message as it was typed, and what is wrong with it. */
export interface TypedMessage {
  body: string;
  /** Made with the form; a new one where the form's is none. */
  sendKey: string;
  error?: string;
}

/** Names one form, so that sending it twice makes one message. */
export function newSendKey(): string {
  return randomBytes(16).toString('base64url');
}

/** Reads the form of a message. Line breaks count as one character, as they do for whoever types them. */
export function readMessage(form: unknown): TypedMessage {
  const body = queryText(form, 'body').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim();
  const given = queryText(form, 'key');
  const sendKey = /^[\w-]{16,64}$/.test(given) ? given : newSendKey();
  const error = faultOf(body);
  return { body, sendKey, ...(error && { error }) };
}

function faultOf(body: string): string | undefined {
  // Letters, digits, signs or emoji: white space and invisible characters alone say nothing.
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(body)) return 'Write a message first.';
  const length = Array.from(body).length;
  if (length > LONGEST_MESSAGE)
    return `Your message has ${length.toLocaleString('en')} characters; ${LONGEST_MESSAGE.toLocaleString('en')} fit. Shorten it or send it in parts.`;
  return undefined;
}
