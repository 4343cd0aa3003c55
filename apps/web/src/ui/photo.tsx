import { attributeText } from './attribute-text.js';
import { Placeholder } from './placeholder.js';

/** What a photo needs to be shown; every URL has immutable content. */
export interface Picture {
  alt: string;
  /** Pixels of the largest file. */
  width: number;
  height: number;
  /** Four `#rrggbb` colours of a 2×2 grid, row by row. */
  placeholder: string[];
  /** WebP files, 480, 1080 and 1600 pixels wide. */
  card: string;
  page: string;
  full: string;
  /** JPEG, 1080 pixels wide. */
  fallback: string;
}

interface PhotoProps {
  photo: Picture;
  /** The `sizes` attribute: how wide the frame is. */
  sizes: string;
  /** True for pictures that are on the first screen: they load at once. */
  eager?: boolean;
  /** Overrides the photo's own text; empty where the text stands beside it. */
  alt?: string;
}

/** A picture in a fixed 4:3 frame, painted in its own colours until it arrives. */
export function Photo({ photo, sizes, eager, alt }: PhotoProps): JSX.Element {
  return (
    <span class="frame">
      <Placeholder colours={photo.placeholder} />
      <picture>
        <source
          type="image/webp"
          srcset={`${photo.card} 480w, ${photo.page} 1080w, ${photo.full} 1600w`}
          sizes={sizes}
        />
        <img
          src={photo.fallback}
          alt={attributeText(alt ?? photo.alt)}
          width={photo.width}
          height={photo.height}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          {...(eager ? { fetchpriority: 'high' } : {})}
        />
      </picture>
    </span>
  );
}

/** The frame of an item without photo: its category's picture, dimmed. */
export function StandInPhoto({ src, alt = '' }: { src: string; alt?: string }): JSX.Element {
  return (
    <span class="frame frame--stand-in">
      <img src={src} alt={alt} width="640" height="480" loading="lazy" decoding="async" />
    </span>
  );
}
