import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { entityTag } from '../etag.js';

export type Encoding = 'br' | 'gzip';

const compress: Readonly<Record<Encoding, (html: Buffer) => Promise<Buffer>>> = {
  br: (html) =>
    promisify(brotliCompress)(html, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: html.byteLength,
      },
    }),
  gzip: (html) => promisify(gzip)(html),
};

/** A page as it is sent, over and over. */
export class RenderedPage {
  readonly html: Buffer;
  /** The page as it was rendered. */
  get text(): string {
    return this.html.toString();
  }

  readonly etag: string;
  private readonly encoded = new Map<Encoding, Buffer | Promise<Buffer>>();

  constructor(html: string) {
    this.html = Buffer.from(html);
    this.etag = entityTag(html);
  }

  /** Memory that it takes, its compressed forms included (they need about a quarter each). */
  get bytes(): number {
    return Math.ceil(this.html.byteLength * 1.5) + 1024;
  }

  /** Compressed once, when it is first wanted so. */
  as(encoding: Encoding): Buffer | Promise<Buffer> {
    const known = this.encoded.get(encoding);
    if (known) return known;
    const made = compress[encoding](this.html).then((bytes) => {
      this.encoded.set(encoding, bytes);
      return bytes;
    });
    this.encoded.set(encoding, made);
    return made;
  }
}

/** What a browser prefers of what we have; undefined for plain. */
export function preferredEncoding(accept: string | undefined): Encoding | undefined {
  if (!accept) return undefined;
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accept)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(accept) ? 'gzip' : undefined;
}
