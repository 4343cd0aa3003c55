/** Which source map belongs to this script; the build puts it here. */
declare const DEBUG_ID: string;

/** A page that fails again and again says so a few times only. */
const MOST_REPORTS = 5;
const LONGEST_MESSAGE = 500;
const LONGEST_STACK = 4_000;

/**
 * Tells the site about errors of ours on this page, where the page names an address for it. Errors without a line of our
 * own are those of extensions, and not for us.
 */
export function reportErrors(): void {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="error-reports"]');
  if (!meta) return;
  const sent = new Set<string>();

  const send = (type: string, message: string, stack: string) => {
    const key = `${type} ${message}`;
    if (!stack.includes(`${location.origin}/`) || sent.has(key) || sent.size >= MOST_REPORTS)
      return;
    sent.add(key);
    const report = {
      type,
      message: message.slice(0, LONGEST_MESSAGE),
      stack: stack.slice(0, LONGEST_STACK),
      page: location.pathname,
      debugId: DEBUG_ID,
    };
    const body = new Blob([JSON.stringify(report)], { type: 'application/json' });
    navigator.sendBeacon(meta.content, body);
  };
  const sendError = (error: unknown) => {
    if (error instanceof Error) send(error.name, error.message, error.stack ?? '');
  };

  addEventListener('error', (event) => sendError(event.error));
  addEventListener('unhandledrejection', (event) => sendError(event.reason));
  document.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, columnNumber } = event;
    const what = URL.canParse(blockedURI) ? new URL(blockedURI).origin : blockedURI;
    // The line that broke the policy, in the form of a stack; there is none for what stands in the page itself.
    const where = `@${sourceFile || location.href}:${lineNumber}:${columnNumber}`;
    send('SecurityPolicyViolation', `${effectiveDirective} blocked ${what}`, where);
  });
}
