const shortestWaitMs = 3_000;
const longestWaitMs = 60_000;

/**
 * Server-sent events that come back whatever happened: the browser itself returns after a lost connection, but gives up when a server
 * that restarts answers with an error.
 *
 * @param url asked for anew with each attempt
 * @returns ends it
 */
export function listen(
  url: () => string,
  handlers: Readonly<Record<string, (data: Record<string, unknown>) => void>>,
): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  let wait = shortestWaitMs;

  const open = () => {
    source = new EventSource(url());
    source.addEventListener('open', () => (wait = shortestWaitMs));
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = window.setTimeout(open, wait);
      wait = Math.min(2 * wait, longestWaitMs);
    });
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, (event: MessageEvent<string>) =>
        handle(JSON.parse(event.data) as Record<string, unknown>),
      );
    }
  };
  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}
