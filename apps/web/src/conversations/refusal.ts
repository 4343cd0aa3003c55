import type { Closure, Refusal } from '@tradyfit/data';

/** Why a message was not sent, for whoever wrote it. */
export interface RefusalWords {
  /** HTTP status. */
  status: 403 | 404 | 409 | 429;
  text: string;
}

/** Why nobody can write in a conversation. */
export function closureWords(closure: Closure, other: string): string {
  const words: Record<Closure, string> = {
    'account-deleted': 'This account was deleted, so nobody would read an answer.',
    'item-deleted': 'This item was deleted, so the conversation about it is closed.',
    'you-blocked': `You have blocked ${other}. Unblock them to write again.`,
    'blocked-you': `${other} does not take messages from you.`,
  };
  return words[closure];
}

/** Why the form of a suspended member is missing. */
export const suspendedWords =
  'Your account is suspended: you can read your messages, but not write.';

/** What a refused message is answered with. */
export function refusalWords(refusal: Refusal, other: string): RefusalWords {
  switch (refusal) {
    case 'not-found':
      return { status: 404, text: 'There is no such conversation.' };
    case 'own-item':
      return { status: 403, text: 'This item is your own.' };
    case 'not-for-sale':
      return { status: 409, text: 'This item is no longer for sale.' };
    case 'perMinute':
      return {
        status: 429,
        text: 'That is a lot of messages at once. Wait a minute, then send it again.',
      };
    case 'perDay':
      return {
        status: 429,
        text: 'You have sent as many messages as one member can in a day. Send it tomorrow.',
      };
    case 'startedPerDay':
      return {
        status: 429,
        text: 'You have written to as many sellers as one member can in a day. Write to this one tomorrow.',
      };
    case 'perPairHour':
      return {
        status: 429,
        text: `You have written a lot to ${other} in the last hour. Give them time, then send it again.`,
      };
    case 'unanswered':
      return {
        status: 429,
        text: `${other} has not answered your last messages. You can write again once they have.`,
      };
    default:
      return { status: 409, text: closureWords(refusal, other) };
  }
}
