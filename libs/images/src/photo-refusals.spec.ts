import sharp from 'sharp';
import { announcedPng, phonePhoto, quarters } from '../test/pictures.js';
import { makePhotoVariants, photoLimits } from './index.js';

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

async function kindOf(input: Buffer): Promise<string> {
  const error: unknown = await makePhotoVariants(input).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'ImageError', message: expect.stringMatching(/^[A-Z]/) });
  return (error as { kind: string }).kind;
}

describe('makePhotoVariants refuses', () => {
  it('nothing at all', async () => {
    expect(await kindOf(Buffer.alloc(0))).toBe('not-an-image');
  });

  it('text, whatever it is called', async () => {
    expect(await kindOf(Buffer.from('this is photo.jpg'))).toBe('not-an-image');
  });

  it('SVG, whatever it is called', async () => {
    expect(await kindOf(svg)).toBe('unsupported');
  });

  it('more bytes than the limit', async () => {
    const photo = await phonePhoto(100, 100);
    const padding = Buffer.alloc(photoLimits.maxBytes - photo.length);
    await makePhotoVariants(Buffer.concat([photo, padding]));
    expect(await kindOf(Buffer.concat([photo, padding, Buffer.from('x')]))).toBe('too-large');
  });

  it('a small file that announces a huge picture', async () => {
    expect(await kindOf(announcedPng(14_000, 14_000))).toBe('too-many-pixels');
    expect(await kindOf(announcedPng(24_001, 1_000))).toBe('too-many-pixels');
    expect(await kindOf(announcedPng(24_000, 1_000))).toBe('truncated');
  });

  it.each(['jpeg', 'png', 'gif', 'webp', 'avif'] as const)('a %s cut in half', async (format) => {
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
    const create = { width: 300, height: 300, channels: 3, background: '#888', noise } as const;
    const whole = await sharp({ create }).toFormat(format).toBuffer();
    await makePhotoVariants(whole);
    expect(await kindOf(whole.subarray(0, whole.length >> 1))).toBe('truncated');
    expect(await kindOf(whole.subarray(0, 40))).toBe('truncated');
  });

  it('a GIF that is a script', async () => {
    expect(await kindOf(Buffer.from('GIF89a/*<script>*/=1;alert(1)//'))).toBe('truncated');
  });

  it('the start of one kind with the rest of another', async () => {
    const png = await quarters(40, 30).png().toBuffer();
    expect(await kindOf(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), png]))).toBe('truncated');
  });
});

describe('makePhotoVariants cleans', () => {
  it('a picture that is a web page and an archive too', async () => {
    const photo = await phonePhoto(200, 100);
    const comment = Buffer.from('<script>canary</script>');
    const marker = Buffer.from([0xff, 0xfe, 0, comment.length + 2]);
    const polyglot = Buffer.concat([
      photo.subarray(0, 2),
      marker,
      comment,
      photo.subarray(2),
      Buffer.from('PK\x03\x04canary<html>'),
    ]);
    const { files } = await makePhotoVariants(polyglot);
    for (const { body } of files) {
      expect(body.includes('canary')).toBe(false);
      expect(body.includes('PK\x03\x04')).toBe(false);
    }
  });
});
