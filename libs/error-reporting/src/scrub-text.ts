const email = /[^\s@<>"'()[\],;:=/]{1,64}@[^\s@<>"'()[\],;:=/]{1,255}/g;
const urlCredentials = /([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@]{1,500}@/gi;
const urlQuery = /\?[^\s"'<>]{1,4000}/g;
const bearer = /\b(bearer|basic)\s+[\w.~+/=-]+/gi;
const assignment =
  /\b([\w-]{0,40}(?:cookie|token|secret|passw|session|csrf|authorization|api[-_]?key|signature|credential|e-?mail)[\w-]{0,40})(["']?\s*[=:]\s*["']?)[^\s"',;&)}]+/gi;
const longRun = /[\w-]{32,}/g;
const words = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

// Longer texts are cut: the patterns stay linear, and a report with a whole document in it helps nobody.
const maxLength = 4_000;

/**
 * Text without e-mail addresses, credentials, query strings and anything that looks like a token.
 * Slugs and UUIDs stay, for request ids are what makes a report useful.
 */
export function scrubText(text: string): string {
  return text
    .slice(0, maxLength)
    .replace(urlCredentials, '$1[removed]@')
    .replace(urlQuery, '?[removed]')
    .replace(bearer, '$1 [removed]')
    .replace(assignment, '$1$2[removed]')
    .replace(email, '[e-mail]')
    .replace(longRun, (run) => (words.test(run) || !/\d/.test(run) ? run : '[removed]'));
}

const secretKey =
  /cookie|token|secret|passw|session|csrf|auth|api[-_]?key|signature|credential|mail|header|query|body/i;

/** Whether values under this name never leave the process, whatever they look like. */
export function isSecretKey(key: string): boolean {
  return secretKey.test(key);
}
