/** Links that open a dialog of the page instead of another page, close buttons, and a click beside a dialog. */
export function enhanceDialogs(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const opener = event.target.closest<HTMLElement>('[data-opens-dialog]');
    if (opener && isPlainClick(event)) {
      const dialog = document.getElementById(opener.dataset['opensDialog'] ?? '');
      if (dialog instanceof HTMLDialogElement) {
        event.preventDefault();
        dialog.showModal();
        const field = dialog.querySelector<HTMLInputElement>('input[type="text"]');
        field?.focus();
        field?.select();
      }
      return;
    }
    const inClose = event.target.closest('[data-closes-dialog]');
    if (inClose || event.target instanceof HTMLDialogElement) {
      event.target.closest('dialog')?.close();
    }
  });
}

/** False for clicks that ask the browser for a new tab, a new window or a download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
