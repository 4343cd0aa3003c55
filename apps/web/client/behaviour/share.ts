const shownMs = 2000;

/** The share button of an item: the system's sheet where there is one, else the link to the clipboard. */
export function enhanceShare(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
    if (!('share' in navigator) && !('clipboard' in navigator)) continue;
    button.hidden = false;
    button.addEventListener('click', () => void share(button));
  }
}

async function share(button: HTMLButtonElement): Promise<void> {
  const url = new URL(button.dataset['share'] ?? '', location.href).href;
  const label = button.querySelector('[data-share-label]');
  try {
    if ('share' in navigator) {
      await navigator.share({ title: document.title, url });
      return;
    }
    await (navigator as Navigator).clipboard.writeText(url);
    if (!label) return;
    const before = label.textContent;
    label.role = 'status';
    label.textContent = 'Link copied';
    window.setTimeout(() => (label.textContent = before), shownMs);
  } catch {
    // The visitor closed the sheet.
  }
}
