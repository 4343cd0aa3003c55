import { listen } from './event-source.js';

/** What waits for the member. */
interface Inbox {
  unread: number;
  /** Id of the newest message. */
  last: number;
}

const channelName = 'tradyfit-inbox';
const lockName = 'tradyfit-inbox';

/**
 * Keeps the number of unread messages and the list of conversations up to date. Browsers open six connections to a server at most,
 * however many tabs there are, so one tab listens and tells the others.
 */
export function keepInbox(): void {
  if (!document.querySelector('[data-member]') || !('locks' in navigator)) return;
  let shown: Inbox | undefined;
  const show = (inbox: Inbox) => {
    showUnread(inbox.unread);
    // What the page itself shows is as new as the first news, unless it came back from the history.
    const isNews =
      shown !== undefined && (shown.last !== inbox.last || shown.unread !== inbox.unread);
    shown = inbox;
    if (isNews) void refreshList();
  };
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', (event: MessageEvent<Inbox>) => show(event.data));
  window.addEventListener('pageshow', (event) => event.persisted && void refreshList());
  // Held until the tab is closed; then the next one in the queue goes on.
  void navigator.locks.request(
    lockName,
    () =>
      new Promise<void>(() => {
        listen(() => '/conversations/events', {
          inbox: (data) => {
            const inbox = { unread: Number(data['unread']), last: Number(data['last']) };
            show(inbox);
            channel.postMessage(inbox);
          },
        });
      }),
  );
}

/** Puts the number wherever the header shows it. */
export function showUnread(unread: number): void {
  const text = unread > 99 ? '99+' : String(unread);
  for (const place of document.querySelectorAll<HTMLElement>('[data-unread]')) {
    place.hidden = unread === 0;
    const number = place.querySelector('[data-unread-number]') ?? place;
    number.textContent = text;
  }
}

/** Fetches the list beside the thread again, as it is now. */
async function refreshList(): Promise<void> {
  const list = document.querySelector('[data-conversations]');
  if (!list) return;
  const url = new URL(location.href);
  const current = list.querySelector('[aria-current="page"]')?.getAttribute('href');
  const response = await fetch(new URL(current ?? '/conversations', url), {
    headers: { accept: 'text/html' },
  }).catch(() => undefined);
  // Without a connection the list stays as it is; the next news brings it up to date.
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of ['.talk__tabs', '.talk__rows, .talk__none']) {
    const [before, after] = [list.querySelector(part), page.querySelector(part)];
    if (before && after && !before.contains(document.activeElement)) {
      before.replaceWith(document.adoptNode(after));
    }
  }
  markCurrent(list);
}

function markCurrent(list: Element): void {
  const open = document.querySelector<HTMLElement>('[data-thread]')?.dataset['thread'];
  for (const row of list.querySelectorAll<HTMLElement>('[data-conversation]')) {
    const link = row.querySelector('a');
    if (row.dataset['conversation'] === open) link?.setAttribute('aria-current', 'true');
  }
}
