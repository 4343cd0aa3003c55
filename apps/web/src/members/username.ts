import { randomInt } from 'node:crypto';

const LEAST = 3;
const MOST = 64;
const FALLBACK = 'member';
/** Digits of the numbers that are put behind a taken name, one after the other. */
const NUMBERS = [2, 2, 3, 3, 4, 4, 6, 6, 9];

/** What a provider tells of a person, as far as a name can be made of it. */
interface Person {
  email?: string | undefined;
  displayName?: string | undefined;
}

/**
 * Usernames for a new member, best first: the local part of the e-mail address, else the name, then the same with a number. Numbers are
 * random, so that many who want one name at once do not follow each other through the same ones.
 *
 * @param random whole number from 0 to below its argument
 */
export function* usernamesFor(
  person: Person,
  random = (below: number) => randomInt(below),
): Generator<string> {
  const base = baseName(person);
  yield base;
  for (const digits of NUMBERS) {
    const number = String(random(10 ** digits)).padStart(digits, '0');
    yield `${cut(base, MOST - digits - 1)}-${number}`;
  }
}

function baseName({ email, displayName }: Person): string {
  // What follows a plus sign sorts one's mail; it is no part of a name.
  const local = email?.replace(/@.*$/s, '').replace(/(?<=.)\+.*$/s, '');
  const names = [local, displayName].map((text) => cut(printable(text ?? ''), MOST));
  return names.find((name) => [...name].length >= LEAST) ?? FALLBACK;
}

/** One line of characters that can be seen. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** In characters as the database counts them, not in halves of an emoji. */
function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim();
}
