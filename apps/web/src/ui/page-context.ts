/** What every page needs to know about the request it answers. Made by `http/`, read by templates. */
export interface PageContext {
  /** Content-Security-Policy nonce of this response, for the few inline scripts (JSON-LD); empty on a page that may be kept for others. */
  nonce: string;
  /** Shown on error pages and written in every log line of the request. */
  requestId: string;
  /** Path and query as requested, e.g. `/search?q=bike`. */
  path: string;
  /** Origin of the site without a trailing slash, e.g. `https://tradyfit.example`. */
  publicUrl: string;
  /** BCP 47 tag for numbers and dates, from Accept-Language. */
  locale: string;
  /** The instant that ages on the page are counted from. */
  now: Date;
  /** URL of a built asset with its content hash: `asset('main.css')` → `/assets/main-3F2A.css`. */
  asset(name: string): string;
  /** Where the page sends its own errors; without it they go nowhere. */
  errorReportsUrl?: string;
  /** The page is for everybody, so it guesses no town; the browser's code asks for one. */
  guessesLater?: boolean;
  /** The member who is logged in. */
  member?: PageMember;
  /** Token that every POST form carries (`<CsrfField ctx={ctx} />`). */
  readonly csrf: string;
  /** What happened just before, shown once at the top of the page. */
  notice?: PageNotice;
}

/** The logged-in member as the header shows them. */
export interface PageMember {
  username: string;
  /** Without it the header shows the name's first letter. */
  avatarUrl?: string;
  isAdmin: boolean;
  /** Conversations with messages that wait for the member. */
  unread: number;
}

/** A short message about what just happened. */
export interface PageNotice {
  kind: 'good' | 'bad' | 'info';
  text: string;
}
