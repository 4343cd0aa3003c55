export { ImageError } from './image-error.js';
export type { ImageErrorKind } from './image-error.js';
export { makeIllustrationVariants } from './illustration-variants.js';
export { makePhotoVariants, photoLimits } from './photo-variants.js';
export type { ImageFile, ImageVariants } from './variants.js';
