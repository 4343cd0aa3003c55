const shownMs = 2000;

/** Buttons that copy the text of the element which `data-copy` selects. */
export function enhanceCopyButtons(): void {
  if (!('clipboard' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const source = document.querySelector(button.dataset['copy'] ?? '');
    if (!source) continue;
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, source.textContent));
  }
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const label = button.querySelector('[data-copy-label]');
  if (!label) return;
  label.role = 'status';
  const before = label.textContent;
  try {
    await navigator.clipboard.writeText(text);
    label.textContent = 'Copied';
  } catch {
    label.textContent = 'Select and copy';
  }
  window.setTimeout(() => (label.textContent = before), shownMs);
}
