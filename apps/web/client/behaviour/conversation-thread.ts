import { enhanceComposer } from './conversation-composer.js';
import { markDays, putTimesIntoZone } from './conversation-days.js';
import { listen } from './event-source.js';

/** An open conversation: messages arrive, are marked as read once they are seen, and are sent without leaving. */
export function enhanceThread(thread: HTMLElement): void {
  const list = thread.querySelector<HTMLElement>('[data-messages]');
  if (!list) return;
  putTimesIntoZone(list);
  markDays(list);
  const { lastId = '0', live } = thread.dataset;
  const state = { lastId: Number(lastId), readId: Number(lastId) };
  // Own messages that arrive while one is on its way: it may be the same, which would stand there twice.
  let waiting: string[] = [];
  const show = (html: string) => {
    const message = insert(list, html);
    if (!message) return;
    state.lastId = Math.max(state.lastId, Number(message.dataset['message']));
    putTimesIntoZone(message);
    markDays(list);
  };
  const read = () => {
    if (document.visibilityState !== 'visible' || state.lastId <= state.readId) return;
    state.readId = state.lastId;
    void markRead(thread, state.readId).catch(() => (state.readId = 0));
  };
  // Older messages only: nothing arrives on such a page.
  if (live === undefined) return;
  enhanceComposer(thread, list, () => {
    const shown = waiting;
    waiting = [];
    shown.forEach(show);
  });
  moveSeen(list, Number(thread.dataset['seenId']));
  listenWhileVisible(
    () => `/conversations/${thread.dataset['thread']}/events?after=${state.lastId}`,
    {
      message: (data) => {
        const html = String(data['html']);
        const isYours = data['isYours'] === true;
        if (isYours && list.querySelector('[data-unsent="sending"]')) waiting.push(html);
        else show(html);
        if (!isYours) read();
      },
      seen: (data) => moveSeen(list, Number(data['id'])),
    },
    read,
  );
}

/** Nobody reads a tab in the background, and its connection is needed elsewhere. */
function listenWhileVisible(
  url: () => string,
  handlers: Parameters<typeof listen>[1],
  onVisible: () => void,
): void {
  let stop: (() => void) | undefined;
  const follow = () => {
    if (document.visibilityState === 'visible') {
      stop ??= listen(url, handlers);
      onVisible();
    } else {
      stop?.();
      stop = undefined;
    }
  };
  document.addEventListener('visibilitychange', follow);
  window.addEventListener('pagehide', () => {
    stop?.();
    stop = undefined;
  });
  window.addEventListener('pageshow', follow);
  follow();
}

/** Adds a message in its place by id; one that is there already is left alone. */
function insert(list: HTMLElement, html: string): HTMLElement | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const message = page.querySelector<HTMLElement>('[data-message]');
  if (!message || document.getElementById(message.id)) return undefined;
  const id = Number(message.dataset['message']);
  const next = [...list.querySelectorAll<HTMLElement>('[data-message], [data-unsent]')].find(
    (other) => !other.dataset['message'] || Number(other.dataset['message']) > id,
  );
  const added = document.adoptNode(message);
  if (next) next.before(added);
  else list.append(added);
  return added;
}

/** “Seen” stands below the last message that the other side has read. */
function moveSeen(list: HTMLElement, id: number): void {
  const message = document.getElementById(`m${id}`);
  const meta = message?.querySelector('.message__meta');
  if (!meta) return;
  const mark = list.querySelector('[data-seen]') ?? document.createElement('span');
  mark.toggleAttribute('data-seen', true);
  mark.textContent = 'Seen';
  meta.append(mark);
}

async function markRead(thread: HTMLElement, upTo: number): Promise<void> {
  const response = await fetch(`/conversations/${thread.dataset['thread']}/read`, {
    method: 'POST',
    headers: { 'x-csrf-token': thread.dataset['csrf'] ?? '', accept: 'application/json' },
    body: new URLSearchParams({ up_to: String(upTo) }),
  });
  if (!response.ok) throw new Error(`Marking as read answered ${response.status}`);
}
