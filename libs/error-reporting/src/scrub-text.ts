import { scrubAddresses } from './scrub-addresses.js';

const email = /[^\s@<>"'()[\],;:=/]{1,64}@[^\s@<>"'()[\],;:=/]{1,255}/g;
const urlCredentials = /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@]{1,500}@/gi;
const urlQuery = /\?[^\s"'<>]{1,4000}/g;
const bearer = /\b(bearer|basic)\s+[\w.~+/=-]+/gi;
// A header holds many values; everything up to the end of its line goes.
const cookies = /\b((?:set-)?cookies?["']?\s*[:=]\s*)[^\n"]+/gi;
const assignment =
  /\b([\w-]{0,40}(?:cookie|token|secret|passw|session|csrf|authorization|api[-_]?key|signature|credential|e-?mail)[\w-]{0,40})(["']?\s*[=:]\s*["']?)[^\s"',;&)}]+/gi;
const pair = /-?\d{1,3}\.\d{3,20}\s{0,3}[,;/ ]\s{0,3}-?\d{1,3}\.\d{3,20}/g;
const coordinate =
  /\b(lat|latitude|lon|lng|longitude)(["']?\s{0,3}[=:]\s{0,3}["']?)-?\d[\d.]{0,20}/gi;
const quoted = /(\b[a-z]{1,20} |[{,]\s{0,3})?(["“])([^"“”]{1,4000})(?:["”]|$)(\s{0,3}:)?/gi;
const longRun = /[\w-]{32,}/g;
const words = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

// What databases and JavaScript quote that is no visitor's: `relation "items" does not exist`.
const named =
  /^(relation|table|column|constraint|index|type|function|schema|extension|role|user|database|key|property|module|package|header|directive|operator|cursor|statement) $/i;

// Longer texts are cut: the patterns stay linear, and a report with a whole document in it helps nobody.
const maxLength = 4_000;

/**
 * Text without e-mail addresses, credentials, query strings, coordinates, what somebody typed (databases and parsers quote
 * it) and anything that looks like a token; network addresses are cut to their prefix. Slugs and UUIDs stay, for request
 * ids are what makes a report useful.
 */
export function scrubText(text: string): string {
  const plain = text
    .slice(0, maxLength)
    .replace(urlCredentials, '$1[removed]@')
    .replace(urlQuery, '?[removed]')
    .replace(bearer, '$1 [removed]')
    .replace(cookies, '$1[removed]')
    .replace(assignment, '$1$2[removed]')
    .replace(email, '[e-mail]')
    .replace(coordinate, '$1$2[removed]')
    .replace(pair, '[coordinates]')
    .replace(quoted, unquoted)
    .replace(longRun, (run) => (words.test(run) || !/\d/.test(run) ? run : '[removed]'));
  return scrubAddresses(plain);
}

function unquoted(whole: string, before = '', mark: string, text: string, colon = ''): string {
  const isKey = /^[{,]/.test(before) && colon !== '';
  if ((isKey || named.test(before)) && /^[\w.$@/-]+$/.test(text)) return whole;
  if (text === '[removed]' || text === '[e-mail]') return whole;
  return `${before}${mark}[text]${mark === '“' ? '”' : mark}${colon}`;
}

const secretKey =
  /cookie|token|secret|passw|session|csrf|auth|api[-_]?key|signature|credential|mail|header|query|body|latitude|longitude|coordinate|^(lat|lon|lng|point|ip|title|description|message|text|name|subject)$/i;

/** Whether values under this name never leave the process, whatever they look like. */
export function isSecretKey(key: string): boolean {
  return secretKey.test(key);
}
