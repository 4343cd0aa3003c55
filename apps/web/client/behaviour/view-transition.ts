/** The events of cross-document view transitions, as far as they are used here. */
interface SwapEvent extends Event {
  viewTransition: Record<'ready' | 'finished' | 'updateCallbackDone', Promise<void>> | null;
  activation?: { entry?: { url: string | null } | null } | null;
}

const name = 'item-photo';

/** Lets the photo of the chosen card grow into the item's page, where the browser can. */
export function carryPhotosBetweenPages(): void {
  window.addEventListener('pageswap', (event) => {
    const { viewTransition, activation } = event as SwapEvent;
    if (!viewTransition) return;
    const { ready, finished, updateCallbackDone } = viewTransition;
    // Rejected when the next page does not take part.
    for (const promise of [ready, finished, updateCallbackDone]) promise.catch(() => undefined);
    const frame = frameOf(activation?.entry?.url);
    if (!frame) return;
    const reset = () => (frame.style.viewTransitionName = '');
    frame.style.viewTransitionName = name;
    finished.then(reset, reset);
  });
}

/** The photo of the card that leads to a URL. */
function frameOf(url: string | null | undefined): HTMLElement | null | undefined {
  if (!url) return undefined;
  const { pathname } = new URL(url);
  const link = [...document.querySelectorAll<HTMLAnchorElement>('.card__link')].find(
    (candidate) => candidate.pathname === pathname,
  );
  return link?.closest('.card')?.querySelector<HTMLElement>('.frame');
}
