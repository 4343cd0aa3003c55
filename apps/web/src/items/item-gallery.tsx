import { attributeText } from '../ui/attribute-text.js';
import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { Photo, StandInPhoto } from '../ui/photo.js';
import { Placeholder } from '../ui/placeholder.js';
import type { ItemPageView } from './item.view.js';

const slideSizes = '(min-width: 64rem) 50rem, 100vw';

interface GalleryProps {
  ctx: PageContext;
  view: ItemPageView;
}

/** The photos of an item: a strip to swipe, thumbnails, and every photo as a link to its largest file. */
export function ItemGallery({ ctx, view }: GalleryProps): JSX.Element {
  const { photos, card } = view;
  if (photos.length === 0) {
    return (
      <div class="gallery">
        <StandInPhoto src={ctx.asset(`categories/${card.category.slug}.svg`)} />
        <p class="gallery__none">No photo yet: this picture stands for the sport.</p>
      </div>
    );
  }
  return (
    <section class="gallery" aria-label="Photos" data-gallery>
      <div class="gallery__stage">
        <div
          class="gallery__strip"
          data-gallery-strip
          tabindex="0"
          role="group"
          aria-label={`${photos.length} ${photos.length === 1 ? 'photo' : 'photos'}`}
        >
          {photos.map((photo, index) => (
            <a
              class="gallery__slide"
              id={`photo-${index + 1}`}
              href={photo.full}
              data-zoom
              aria-label={attributeText(`Enlarge: ${photo.alt}`)}
            >
              <Photo photo={photo} sizes={slideSizes} eager={index === 0} />
            </a>
          ))}
        </div>
        {photos.length > 1 ? <GalleryControls total={photos.length} /> : ''}
      </div>
      {photos.length > 1 ? <Thumbnails photos={photos} /> : ''}
      <dialog class="zoom" id="zoom" aria-label="Photo, enlarged">
        <button type="button" class="icon-button zoom__close" data-closes-dialog>
          <Icon name="close" />
          <span class="visually-hidden">Close</span>
        </button>
        <img class="zoom__photo" alt="" />
      </dialog>
    </section>
  );
}

function GalleryControls({ total }: { total: number }): JSX.Element {
  return (
    <>
      <span class="gallery__counter needs-script" data-gallery-counter aria-hidden="true">
        1 / {total}
      </span>
      <button type="button" class="gallery__step" data-gallery-step="-1" hidden>
        <Icon name="left" />
        <span class="visually-hidden">Previous photo</span>
      </button>
      <button type="button" class="gallery__step" data-gallery-step="1" hidden>
        <Icon name="right" />
        <span class="visually-hidden">Next photo</span>
      </button>
    </>
  );
}

function Thumbnails({ photos }: { photos: ItemPageView['photos'] }): JSX.Element {
  return (
    <ul class="gallery__thumbs" role="list">
      {photos.map((photo, index) => (
        <li>
          <a class="gallery__thumb" href={`#photo-${index + 1}`} data-gallery-thumb>
            <span class="frame">
              <Placeholder colours={photo.placeholder} />
              <img
                src={photo.card}
                alt={`Photo ${index + 1}`}
                width={photo.width}
                height={photo.height}
                loading="lazy"
              />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
