const phone = window.matchMedia('(max-width: 47.99rem)');

/**
 * The filters of a search. On phones a tap on any of them opens all of them in a sheet from the bottom edge;
 * on wide screens each opens below its own chip, one at a time.
 */
export function enhanceFilters(): void {
  const bar = document.querySelector<HTMLElement>('[data-filters]');
  const sheet = document.getElementById('filter-sheet');
  if (!bar || !(sheet instanceof HTMLDialogElement)) return;
  const home = bar.parentElement;
  const place = sheet.querySelector('[data-filter-place]');
  const menus = [...bar.querySelectorAll('details')];
  let opener: HTMLElement | undefined;

  bar.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const summary = event.target.closest('summary');
    if (!summary || !phone.matches || sheet.open) return;
    event.preventDefault();
    const chosen = summary.parentElement;
    opener = summary;
    if (home) home.dataset['lent'] = '';
    place?.append(bar);
    for (const menu of menus) {
      menu.removeAttribute('name');
      menu.open = true;
    }
    sheet.showModal();
    chosen?.scrollIntoView({ block: 'start' });
    summary.focus({ preventScroll: true });
  });

  sheet.addEventListener('close', () => {
    for (const menu of menus) {
      menu.open = false;
      menu.setAttribute('name', 'filter');
    }
    home?.append(bar);
    delete home?.dataset['lent'];
    // The browser gave the focus back before the bar moved, which lost it again.
    opener?.focus();
  });

  phone.addEventListener('change', () => sheet.close());

  const closeMenus = () => {
    if (!sheet.open) for (const menu of menus) menu.open = false;
  };
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !bar.contains(event.target)) closeMenus();
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || sheet.open) return;
    const open = menus.find((menu) => menu.open);
    closeMenus();
    open?.querySelector('summary')?.focus();
  });
}
