/** The events of cross-document view transitions, as far as they are used here. */
interface SwapEvent extends Event {
  viewTransition: { ready: Promise<void>; finished: Promise<void> } | null;
  activation?: { entry?: { url: string | null } | null } | null;
}

const name = 'item-photo';

/** Lets the photo of the chosen card grow into the item's page, where the browser can. */
export function carryPhotosBetweenPages(): void {
  window.addEventListener('pageswap', (event) => {
    const swap = event as SwapEvent;
    const to = swap.activation?.entry?.url;
    // Rejected when the next page does not take part.
    swap.viewTransition?.ready.catch(() => undefined);
    if (!swap.viewTransition || !to) return;
    const path = new URL(to).pathname;
    const link = [...document.querySelectorAll<HTMLAnchorElement>('.card__link')].find(
      (candidate) => candidate.pathname === path,
    );
    const frame = link?.closest('.card')?.querySelector<HTMLElement>('.frame');
    if (!frame) return;
    frame.style.viewTransitionName = name;
    const reset = () => (frame.style.viewTransitionName = '');
    swap.viewTransition.finished.then(reset, reset);
  });
}
