import { valueOf } from './upload-photo.js';

const PAUSE_MS = 1_500;

/** Keeps an item's form as a draft while it is filled in, so that nothing is lost with the page or the session. */
export function keepDrafts(): void {
  const form = document.querySelector<HTMLFormElement>('#item-form');
  if (!form) return;
  const status = form.querySelector('[data-draft-status]');
  let timer: number | undefined;
  let isChanged = false;

  const keep = async () => {
    window.clearTimeout(timer);
    if (!isChanged || form.dataset['sending'] !== undefined) return;
    isChanged = false;
    const isKept = await send(form);
    if (status) status.textContent = isKept ? 'Draft saved.' : '';
  };
  form.addEventListener('input', () => {
    isChanged = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void keep(), PAUSE_MS);
  });
  form.addEventListener('submit', () => window.clearTimeout(timer));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep();
  });
}

async function send(form: HTMLFormElement): Promise<boolean> {
  const data = new FormData(form);
  data.delete('photos');
  const item = valueOf(form, 'item');
  try {
    const answer = await fetch(item ? `/drafts?item=${item}` : '/drafts', {
      method: 'POST',
      body: data,
      headers: { accept: 'application/json', 'x-csrf-token': valueOf(form, 'csrf') },
      // It may be the last thing that the page does.
      keepalive: true,
    });
    return answer.ok;
  } catch {
    return false;
  }
}
