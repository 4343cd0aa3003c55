import { isPlainClick } from './dialogs.js';

/** What a history entry remembers of the pages appended below its own. */
interface ShownPages {
  shown?: string[];
  scrollY?: number;
}

const scrollPauseMs = 100;

const memory = () => (history.state ?? {}) as ShownPages;

/** “Show more” appends the next page in place; a reload or the way back brings the same list again. */
export function enhancePager(): void {
  const pager = document.querySelector<HTMLElement>('[data-pager]');
  const results = document.querySelector<HTMLElement>('[data-results]');
  if (!pager || !results) return;

  pager.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLAnchorElement>('[data-more]');
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    if (link.ariaBusy !== 'true') void showMore(link, pager, results);
  });

  const { shown = [], scrollY = 0 } = memory();
  if (shown.length === 0) return;
  history.scrollRestoration = 'manual';
  void restore(shown, scrollY, pager, results);
}

async function showMore(link: HTMLAnchorElement, pager: HTMLElement, results: HTMLElement) {
  const { href } = link;
  link.ariaBusy = 'true';
  try {
    const first = append(await fetchPage(href), pager, results);
    remember({ ...memory(), shown: [...(memory().shown ?? []), href] });
    first?.focus({ preventScroll: true });
  } catch {
    // The link itself still works, and shows what is wrong.
    location.assign(href);
  }
}

async function restore(urls: string[], scrollY: number, pager: HTMLElement, results: HTMLElement) {
  try {
    for (const page of await Promise.all(urls.map(fetchPage))) append(page, pager, results);
    window.scrollTo({ top: scrollY, behavior: 'instant' });
    rememberScroll();
  } catch {
    remember({});
  }
}

/** Remembers how far the page is scrolled, soon after it came to rest: while a page is left it is too late. */
function rememberScroll(): void {
  let timer: number | undefined;
  window.addEventListener(
    'scroll',
    () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(
        () => remember({ ...memory(), scrollY: window.scrollY }),
        scrollPauseMs,
      );
    },
    { passive: true },
  );
}

function remember(state: ShownPages): void {
  if (!memory().shown && state.shown) {
    history.scrollRestoration = 'manual';
    rememberScroll();
  }
  history.replaceState(state, '');
}

async function fetchPage(url: string): Promise<Document> {
  const response = await fetch(url, { headers: { accept: 'text/html' } });
  if (!response.ok) throw new Error(`The next page answered ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Moves the cards of a fetched page under those shown; returns the link of the first new card. */
function append(page: Document, pager: HTMLElement, results: HTMLElement): HTMLElement | null {
  const nextPager = page.querySelector('[data-pager]');
  const before = results.querySelectorAll('[data-item]').length;
  for (const ring of page.querySelectorAll<HTMLElement>('[data-results] [data-ring]')) {
    const same = [...results.querySelectorAll<HTMLElement>('[data-ring]')].find(
      (shown) => shown.dataset['ring'] === ring.dataset['ring'],
    );
    if (same) same.querySelector('[data-cards]')?.append(...cardsOf(ring));
    else results.append(document.adoptNode(ring));
  }
  const added = [...results.querySelectorAll('[data-item]')].slice(before);
  const more = nextPager?.querySelector('[data-more]');
  const link = pager.querySelector('[data-more]');
  if (more) link?.replaceWith(document.adoptNode(more));
  else link?.remove();
  const status = pager.querySelector('[data-pager-status]');
  if (status) {
    status.textContent = `${added.length} more ${added.length === 1 ? 'item' : 'items'} shown${more ? '' : ', that is all'}`;
  }
  return added[0]?.querySelector('a') ?? null;
}

function cardsOf(ring: HTMLElement): Element[] {
  const list = ring.querySelector('[data-cards]');
  return list ? [...list.children].map((card) => document.adoptNode(card)) : [];
}
