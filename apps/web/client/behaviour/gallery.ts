import { isPlainClick } from './dialogs.js';

/** The photos of an item: arrows, thumbnails that follow, and a large view. Swiping is the browser's own. */
export function enhanceGallery(): void {
  const gallery = document.querySelector<HTMLElement>('[data-gallery]');
  const strip = gallery?.querySelector<HTMLElement>('[data-gallery-strip]');
  if (!gallery || !strip) return;
  const slides = [...strip.children].filter((slide) => slide instanceof HTMLElement);
  const thumbs = [...gallery.querySelectorAll<HTMLAnchorElement>('[data-gallery-thumb]')];
  const counter = gallery.querySelector('[data-gallery-counter]');
  const steps = [...gallery.querySelectorAll<HTMLButtonElement>('[data-gallery-step]')];
  let current = 0;

  const mark = (index: number) => {
    current = index;
    thumbs.forEach((thumb, at) => (thumb.ariaCurrent = at === index ? 'true' : null));
    const thumb = thumbs[index];
    if (thumb?.parentElement?.parentElement) keepInView(thumb.parentElement.parentElement, thumb);
    if (counter) counter.textContent = `${index + 1} / ${slides.length}`;
    for (const button of steps) {
      const to = index + Number(button.dataset['galleryStep']);
      button.hidden = to < 0 || to >= slides.length;
    }
  };
  const go = (index: number) => {
    const slide = slides[index];
    if (slide) strip.scrollTo({ left: slide.offsetLeft - strip.offsetLeft });
  };

  const watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) mark(slides.indexOf(entry.target as HTMLElement));
      }
    },
    { root: strip, threshold: 0.6 },
  );
  for (const slide of slides) watcher.observe(slide);

  thumbs.forEach((thumb, index) =>
    thumb.addEventListener('click', (event) => {
      event.preventDefault();
      go(index);
    }),
  );
  for (const button of steps) {
    button.addEventListener('click', () => go(current + Number(button.dataset['galleryStep'])));
  }
  strip.addEventListener('keydown', (event) => {
    const step = arrowStep(event);
    if (step === 0) return;
    event.preventDefault();
    go(current + step);
  });
  mark(0);
  enhanceZoom(strip);
}

function arrowStep(event: KeyboardEvent): number {
  if (event.key === 'ArrowRight') return 1;
  return event.key === 'ArrowLeft' ? -1 : 0;
}

function keepInView(row: HTMLElement, thumb: HTMLElement): void {
  row.scrollTo({ left: thumb.offsetLeft - (row.clientWidth - thumb.clientWidth) / 2 });
}

/** Opens a photo large; the links of the photos lead to the same files without this. */
function enhanceZoom(strip: HTMLElement): void {
  const dialog = document.getElementById('zoom');
  const image = dialog?.querySelector('img');
  if (!(dialog instanceof HTMLDialogElement) || !image) return;
  const links = [...strip.querySelectorAll<HTMLAnchorElement>('a[data-zoom]')];
  let current = 0;
  const show = (index: number) => {
    const link = links[index];
    if (!link) return;
    current = index;
    image.src = link.href;
    image.alt = link.querySelector('img')?.alt ?? '';
  };
  links.forEach((link, index) =>
    link.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      show(index);
      dialog.showModal();
    }),
  );
  dialog.addEventListener('keydown', (event) => show(current + arrowStep(event)));
  image.addEventListener('click', () => dialog.close());
}
