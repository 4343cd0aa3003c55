/** Comforts of forms: one sending at a time, characters left, focus on what is wrong, a question before work is lost. */
export function enhanceForms(): void {
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-limit]')) {
    countDown(area);
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-warn-unsaved]')) {
    askBeforeLeaving(form);
  }
  document.addEventListener('submit', sendOnce);
  // The browser brings a page back as it was left: busy.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) document.querySelectorAll<HTMLFormElement>('form').forEach(release);
  });
}

/** Makes a form ready to be sent again, for code that sends it itself. */
export function release(form: HTMLFormElement): void {
  delete form.dataset['sending'];
  for (const button of form.querySelectorAll('button[aria-busy]')) {
    button.removeAttribute('aria-busy');
    const label = button.querySelector<HTMLElement>('[data-button-label]');
    if (label?.dataset['idle'] !== undefined) label.textContent = label.dataset['idle'];
  }
}

function sendOnce(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['form'] === undefined) return;
  if (form.dataset['sending'] !== undefined) {
    event.preventDefault();
    return;
  }
  if (event.defaultPrevented) return;
  form.dataset['sending'] = '';
  if (event.submitter instanceof HTMLButtonElement) showBusy(event.submitter);
}

// Not `disabled`: a disabled button loses the focus, and what it carries is not sent.
function showBusy(button: HTMLButtonElement): void {
  button.setAttribute('aria-busy', 'true');
  const label = button.querySelector<HTMLElement>('[data-button-label]');
  const { busyLabel } = button.dataset;
  if (!label || !busyLabel) return;
  label.dataset['idle'] = label.textContent ?? '';
  label.textContent = busyLabel;
}

function countDown(area: HTMLTextAreaElement): void {
  const count = document.getElementById(`${area.id}-count`);
  const text = count?.querySelector('[data-count]');
  const limit = Number(area.dataset['limit']);
  if (!count || !text || !limit) return;
  const near = Math.min(200, limit / 5);
  const show = () => {
    const left = limit - Array.from(area.value).length;
    count.classList.toggle('field__count--over', left < 0);
    text.textContent = wordsFor(left, limit);
    // Spoken only when it begins to matter: a number after every letter would be noise.
    count.ariaLive = left <= near ? 'polite' : 'off';
  };
  area.addEventListener('input', show);
  show();
}

function wordsFor(left: number, limit: number): string {
  if (left < 0) return `${(-left).toLocaleString('en')} too many`;
  if (left === limit) return `Up to ${limit.toLocaleString('en')} characters`;
  return `${left.toLocaleString('en')} ${left === 1 ? 'character' : 'characters'} left`;
}

function askBeforeLeaving(form: HTMLFormElement): void {
  const untouched = written(form);
  // A page that shows errors holds what was never saved.
  const rejected = document.querySelector('[data-error-summary]') !== null;
  window.addEventListener('beforeunload', (event) => {
    if (form.dataset['sending'] !== undefined) return;
    if (rejected || written(form) !== untouched) event.preventDefault();
  });
}

function written(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : `${value.name} ${String(value.size)}`,
  ]);
  return JSON.stringify(entries);
}
