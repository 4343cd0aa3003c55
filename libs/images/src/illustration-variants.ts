import { imageQueue } from './image-queue.js';
import { loadSharp } from './load-sharp.js';
import { fullWidth, illustrationEffort, makeVariants } from './variants.js';
import type { ImageVariants } from './variants.js';

/**
 * Makes the same files as for a photo from a drawing of ours, 1600 x 1200 pixels, quickly.
 *
 * @param svg SVG text that this project wrote. Never an upload: SVG can name other files.
 */
export function makeIllustrationVariants(svg: string): Promise<ImageVariants> {
  return imageQueue.run(async () => {
    const sharp = await loadSharp();
    return makeVariants(
      sharp(Buffer.from(svg)).resize(fullWidth, (fullWidth * 3) / 4, { fit: 'cover' }),
      illustrationEffort,
    );
  });
}
