/**
 * - `too-large`: more bytes than the limit; `too-many-pixels`: more pixels than the limit;
 * - `not-an-image`: the content is nothing that we know, whatever its name says;
 * - `unsupported`: a known kind of image that is not accepted or that this machine cannot decode;
 * - `truncated`: starts like an image, but is cut short or damaged.
 */
export type ImageErrorKind =
  'too-large' | 'too-many-pixels' | 'not-an-image' | 'unsupported' | 'truncated';

/** A picture was refused. The message suits the person who sent it; `cause` is what the decoder said. */
export class ImageError extends Error {
  override readonly name = 'ImageError';

  constructor(
    readonly kind: ImageErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
