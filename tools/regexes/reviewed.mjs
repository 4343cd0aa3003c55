const { raw } = String;

const bounded = 'every repetition that can be tried twice over has a small bound';
const ours = 'no visitor’s text';

/**
 * Expressions that recheck does not call safe, as they are written, and why no text that somebody sends makes them slow. An entry
 * that no source holds any more fails the check.
 */
export const reviewed = new Map([
  // apps/deploy-task/src/deploy-task.ts
  [raw`/\s*\n\s*/g`, `${ours}: an error, told to the operator`],
  // apps/web/src/http/client-address.ts
  [raw`/%.*$/`, 'a header holds no line break, so the first percent sign matches'],
  // apps/web/src/http/logger.ts: 16 KB of the worst text take 12 ms
  [raw`/([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@"\\]{1,500}@/gi`, bounded],
  [raw`/\b([\w-]{0,40}(?:token|secret|passw(?:or)?d|code)=)[^\s"&\\]+/gi`, bounded],
  [raw`/[^\s@<>"'(),;:=/\\]{1,64}@[^\s@<>"'(),;:=/\\]{1,255}/g`, bounded],
  // apps/web/src/search/search-suggestions.service.ts
  [raw`/\s+(?:near|in|at|around)\s*$/iu`, 'cut to 200 characters, each run of white space to one'],
  // apps/web/src/sessions/device-name.ts
  [raw`/\bVersion\/.*\bSafari\//`, 'cut to 512 characters'],
  // apps/web/src/settings/setting.ts
  [raw`/\/+$/`, `${ours}: a setting`],
  // libs/data/src/migrations/concurrent-index.ts
  [
    raw`/^(?:\s|--[^\n]*\n)*CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\s+IF\s+NOT\s+EXISTS\s+([a-z_][a-z0-9_]*)\s+ON\b/i`,
    `${ours}: a migration`,
  ],
  // libs/error-reporting/src/scrub-text.ts: cut to 4,000 characters, which take 2 ms at worst
  [raw`/[^\s@<>"'()[\],;:=/]{1,64}@[^\s@<>"'()[\],;:=/]{1,255}/g`, bounded],
  [raw`/([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@]{1,500}@/gi`, bounded],
  [
    raw`/\b([\w-]{0,40}(?:cookie|token|secret|passw|session|csrf|authorization|api[-_]?key|signature|credential|e-?mail)[\w-]{0,40})(["']?\s*[=:]\s*["']?)[^\s"',;&)}]+/gi`,
    'cut to 4,000 characters',
  ],
  [raw`/-?\d{1,3}\.\d{3,20}\s{0,3}[,;/ ]\s{0,3}-?\d{1,3}\.\d{3,20}/g`, bounded],
  [
    raw`/(\b[a-z]{1,20} |[{,]\s{0,3})?(["“])([^"“”]{1,4000})(?:["”]|$)(\s{0,3}:)?/gi`,
    'cut to 4,000 characters',
  ],
  // libs/illustrations/src/style/svg.ts
  [raw`/<clipPath id="(@\w+)">.*?<\/clipPath>/g`, `${ours}: drawings of the project`],
  // libs/storage/src/key.ts: parts of a key end at a slash, which no part holds
  [
    'new RegExp(`^${part}(?:/${part}){0,9}$`)',
    `${bounded}; keys of more than 512 characters are refused`,
  ],
  ['new RegExp(`^(?:${part}/){0,9}(?:${part})?$`)', bounded],
]);
