/** A message on its way, or one that did not get through; kept until it has. */
interface Unsent {
  key: string;
  body: string;
}

const timeoutMs = 15_000;

/**
 * Sends messages without leaving the page. Each is shown at once, and stays there with “not sent” when it did not get through: sending it again carries
 * the same key, so it can never arrive twice.
 *
 * @param onSettled called when it is known whether a message was sent
 */
export function enhanceComposer(
  thread: HTMLElement,
  list: HTMLElement,
  onSettled: () => void,
): void {
  const form = thread.querySelector<HTMLFormElement>('[data-composer]');
  const text = form?.querySelector('textarea');
  const key = form?.querySelector<HTMLInputElement>('input[name="key"]');
  if (!form || !text || !key) return;
  const memory = `unsent-${thread.dataset['thread']}`;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const body = text.value.trim();
    if (!body) return;
    const unsent = { key: key.value, body };
    key.value = newKey();
    text.value = '';
    form.querySelector('.composer__error')?.remove();
    text.focus();
    remember(memory, (all) => [...all, unsent]);
    void send(unsent, showUnsent(list, unsent, send));
  });
  text.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  if (/Mac|iPhone|iPad/.test(navigator.platform)) {
    const modifier = form.querySelector('[data-modifier]');
    if (modifier) modifier.textContent = '⌘';
  }
  for (const unsent of remembered(memory)) {
    fail(showUnsent(list, unsent, send), 'Not sent.', true);
  }

  async function send(unsent: Unsent, element: HTMLElement): Promise<void> {
    element.dataset['unsent'] = 'sending';
    const answer = await post(form!, unsent);
    if (answer.kind === 'sent') {
      remember(memory, (all) => all.filter((other) => other.key !== unsent.key));
      become(element, answer.id);
    } else {
      if (answer.kind === 'refused') {
        remember(memory, (all) => all.filter((other) => other.key !== unsent.key));
      }
      fail(element, answer.text, answer.kind === 'lost' || answer.canRetry);
    }
    onSettled();
  }
}

type Answer =
  | { kind: 'sent'; id: number }
  | { kind: 'refused'; text: string; canRetry: boolean }
  | { kind: 'lost'; text: string };

async function post(form: HTMLFormElement, { key, body }: Unsent): Promise<Answer> {
  const data = new URLSearchParams({ csrf: csrfOf(form), key, body });
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: data,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const answer = (await response.json()) as { id?: number; message?: string };
    if (response.ok && answer.id !== undefined) return { kind: 'sent', id: answer.id };
    const text = answer.message ?? 'Not sent.';
    return response.status >= 500
      ? { kind: 'lost', text: 'Not sent: the site does not answer right now.' }
      : { kind: 'refused', text, canRetry: response.status === 429 };
  } catch {
    return { kind: 'lost', text: 'Not sent.' };
  }
}

function csrfOf(form: HTMLFormElement): string {
  return form.querySelector<HTMLInputElement>('input[name="csrf"]')?.value ?? '';
}

function showUnsent(
  list: HTMLElement,
  unsent: Unsent,
  send: (unsent: Unsent, element: HTMLElement) => Promise<void>,
): HTMLElement {
  const element = document.createElement('li');
  element.className = 'message message--yours';
  element.dataset['unsent'] = 'sending';
  element.dataset['at'] = new Date().toISOString();
  const body = document.createElement('p');
  body.className = 'message__body';
  body.dir = 'auto';
  body.textContent = unsent.body;
  const meta = document.createElement('p');
  meta.className = 'message__meta';
  meta.textContent = 'Sending …';
  element.append(body, meta);
  element.addEventListener('click', () => {
    if (element.dataset['unsent'] !== 'failed') return;
    meta.textContent = 'Sending …';
    void send(unsent, element);
  });
  list.append(element);
  element.scrollIntoView({ block: 'nearest' });
  return element;
}

/** A button below the message, and the message itself, send it again. */
function fail(element: HTMLElement, text: string, canRetry: boolean): void {
  const meta = element.querySelector('.message__meta');
  if (!meta) return;
  element.dataset['unsent'] = canRetry ? 'failed' : 'refused';
  meta.textContent = `${text} `;
  meta.role = 'status';
  if (!canRetry) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button';
  button.textContent = 'Tap to retry';
  meta.append(button);
}

/** The message as the server will show it; where the live update was faster this one goes. */
function become(element: HTMLElement, id: number): void {
  if (document.getElementById(`m${id}`)) {
    element.remove();
    return;
  }
  delete element.dataset['unsent'];
  element.id = `m${id}`;
  element.dataset['message'] = String(id);
  const moment = new Date(element.dataset['at'] ?? '');
  const time = document.createElement('time');
  time.dateTime = moment.toISOString();
  time.textContent = new Intl.DateTimeFormat(navigator.language, {
    hour: '2-digit',
    minute: '2-digit',
  }).format(moment);
  element.querySelector('.message__meta')?.replaceChildren(time);
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function remembered(name: string): Unsent[] {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '[]') as Unsent[];
  } catch {
    return [];
  }
}

function remember(name: string, change: (all: Unsent[]) => Unsent[]): void {
  try {
    const all = change(remembered(name));
    if (all.length > 0) sessionStorage.setItem(name, JSON.stringify(all));
    else sessionStorage.removeItem(name);
  } catch {
    // Without storage a message that was not sent lives as long as its page.
  }
}
