/** Scrolls a row of links sideways so that the current one can be seen. */
export function showCurrentChip(): void {
  for (const row of document.querySelectorAll<HTMLElement>('.sports-nav')) {
    const chip = row.querySelector<HTMLElement>('[aria-current]');
    if (chip) row.scrollLeft = chip.offsetLeft - (row.clientWidth - chip.clientWidth) / 2;
  }
}
