import sharp from 'sharp';
import { heic, nearby, phonePhoto, quarters } from '../test/pictures.js';
import { makePhotoVariants } from './index.js';
import type { ImageVariants } from './index.js';

const sizes = (variants: ImageVariants) =>
  Promise.all(
    variants.files.map(async ({ name, body }) => {
      const { format, width, height } = await sharp(body).metadata();
      return `${name} ${format} ${width}x${height}`;
    }),
  );

/** The colour in the middle of the upper left quarter. */
async function cornerColour(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at =
    (Math.floor(info.height / 4) * info.width + Math.floor(info.width / 4)) * info.channels;
  return [...data.subarray(at, at + 3)].map((value) => (value > 127 ? 'f' : '0')).join('');
}

describe('makePhotoVariants', () => {
  it('makes four files, the largest 1600 pixels wide', async () => {
    const variants = await makePhotoVariants(await phonePhoto(2000, 1500));
    expect(await sizes(variants)).toEqual([
      'card.webp webp 480x360',
      'page.webp webp 1080x810',
      'full.webp webp 1600x1200',
      'page.jpg jpeg 1080x810',
    ]);
    expect(variants).toMatchObject({ width: 1600, height: 1200 });
    expect(variants.files.map(({ contentType }) => contentType)).toEqual([
      'image/webp',
      'image/webp',
      'image/webp',
      'image/jpeg',
    ]);
  });

  it('never enlarges', async () => {
    const variants = await makePhotoVariants(await quarters(600, 400).png().toBuffer());
    expect(await sizes(variants)).toEqual([
      'card.webp webp 480x320',
      'page.webp webp 600x400',
      'full.webp webp 600x400',
      'page.jpg jpeg 600x400',
    ]);
    expect(variants).toMatchObject({ width: 600, height: 400 });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns orientation %i upright', async (orientation) => {
    const source = await phonePhoto(400, 200, orientation);
    const variants = await makePhotoVariants(source);
    const [width, height] = orientation < 5 ? [400, 200] : [200, 400];
    expect(variants).toMatchObject({ width, height });
    const corners = ['f00', '0f0', 'fff', '00f', 'f00', '00f', 'fff', '0f0'];
    for (const { body } of variants.files) {
      expect(await cornerColour(body)).toBe(corners[orientation - 1]);
    }
  });

  it('drops where and with what the photo was taken', async () => {
    const source = await phonePhoto(800, 600);
    const before = await sharp(source).metadata();
    expect([before.exif, before.xmp, before.icc].every(Buffer.isBuffer)).toBe(true);
    const { files } = await makePhotoVariants(source);
    for (const { body } of files) {
      const { exif, xmp, icc, iptc, orientation } = await sharp(body).metadata();
      expect([exif, xmp, icc, iptc, orientation]).toEqual(Array(5).fill(undefined));
      expect(body.includes('canary')).toBe(false);
      expect(body.includes('GPS')).toBe(false);
    }
  });

  it('narrows a strip, so that it is at most four times as high as the widest file', async () => {
    const variants = await makePhotoVariants(await quarters(200, 20_000).png().toBuffer());
    expect(await sizes(variants)).toEqual([
      'card.webp webp 19x1920',
      'page.webp webp 43x4320',
      'full.webp webp 64x6400',
      'page.jpg jpeg 43x4320',
    ]);
  });

  it('averages the colours of the quarters', async () => {
    const { placeholder } = await makePhotoVariants(await quarters(640, 480).png().toBuffer());
    expect(nearby(placeholder)).toBe(nearby('ff000000ff000000ffffffff'));
  });

  it('makes transparency white', async () => {
    const glass = { width: 20, height: 20, channels: 4, background: '#00000000' } as const;
    const { placeholder } = await makePhotoVariants(
      await sharp({ create: glass }).png().toBuffer(),
    );
    expect(placeholder).toBe('f'.repeat(24));
  });

  it.each([
    ['JPEG', () => quarters(40, 30).jpeg().toBuffer()],
    ['progressive JPEG', () => quarters(40, 30).jpeg({ progressive: true }).toBuffer()],
    ['CMYK JPEG', () => quarters(40, 30).toColourspace('cmyk').jpeg().toBuffer()],
    ['PNG', () => quarters(40, 30).png().toBuffer()],
    ['PNG with a palette', () => quarters(40, 30).png({ palette: true }).toBuffer()],
    ['PNG with 16 bits', () => quarters(40, 30).toColourspace('rgb16').png().toBuffer()],
    ['grey PNG', () => quarters(40, 30).greyscale().png().toBuffer()],
    ['GIF', () => quarters(40, 30).gif().toBuffer()],
    ['WebP', () => quarters(40, 30).webp().toBuffer()],
    ['AVIF', () => quarters(40, 30).avif().toBuffer()],
  ])('takes %s', async (_, make) => {
    const variants = await makePhotoVariants(await make());
    expect(variants).toMatchObject({ width: 40, height: 30 });
    expect(variants.placeholder).toMatch(/^[0-9a-f]{24}$/);
  });

  it('takes the first frame of an animation', async () => {
    const frames = [quarters(40, 30).png().toBuffer(), quarters(40, 30).negate().png().toBuffer()];
    const gif = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const variants = await makePhotoVariants(gif);
    expect(variants).toMatchObject({ width: 40, height: 30 });
    expect(nearby(variants.placeholder)).toBe(nearby('ff000000ff000000ffffffff'));
  });

  it('says that HEIC is not supported where the decoder lacks it', async () => {
    await expect(makePhotoVariants(await heic())).rejects.toMatchObject({ kind: 'unsupported' });
  });

  it.each([
    [1, 1],
    [3000, 1],
    [1, 3000],
    [24_000, 10],
  ])('copes with %i x %i', async (width, height) => {
    const { files } = await makePhotoVariants(await quarters(width, height).png().toBuffer());
    expect(files.every(({ body }) => body.length > 0)).toBe(true);
  });
});
