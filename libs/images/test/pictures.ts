import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Sharp } from 'sharp';

/** A picture whose quarters are red, green (above), blue and white (below). */
export function quarters(width: number, height: number): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2" preserveAspectRatio="none"
    width="${width}" height="${height}" shape-rendering="crispEdges">
    <rect width="1" height="1" fill="#f00"/><rect x="1" width="1" height="1" fill="#0f0"/>
    <rect y="1" width="1" height="1" fill="#00f"/><rect x="1" y="1" width="1" height="1" fill="#fff"/>
  </svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' });
}

/** The colours of a placeholder in 16 steps a channel: neighbouring quarters bleed a little into each other. */
export function nearby(placeholder: string): string {
  const channels = placeholder.match(/../g) ?? [];
  return channels.map((value) => Math.round(Number.parseInt(value, 16) / 17).toString(16)).join('');
}

/** A photo as a phone writes it: where it was taken, a profile, other metadata. */
export function phonePhoto(width: number, height: number, orientation = 1): Promise<Buffer> {
  return quarters(width, height)
    .jpeg({ quality: 95 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><canary/></x:xmpmeta>')
    .withMetadata({ orientation, icc: 'p3' })
    .withExifMerge({
      IFD0: { Model: 'canary phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 25/1 0/1' },
    })
    .toBuffer();
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A few hundred bytes that announce a PNG of this size. */
export function announcedPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A HEIC file: an AVIF whose boxes say HEVC. Only a decoder that has HEVC gets as far as the pixels. */
export async function heic(): Promise<Buffer> {
  const avif = await quarters(64, 64).avif().toBuffer();
  const text = avif
    .toString('latin1')
    .replace('ftypavif', 'ftypheic')
    .replaceAll('avif', 'mif1')
    .replace('av01', 'hvc1')
    .replace('av1C', 'hvcC');
  const config = Buffer.from('01016000000000000000000078f000fcfdf8f800000f00', 'hex');
  const file = Buffer.from(text, 'latin1');
  const start = text.indexOf('hvcC') + 4;
  const end = start - 8 + file.readUInt32BE(start - 8);
  for (const box of ['meta', 'iprp', 'ipco', 'hvcC']) {
    const size = text.indexOf(box) - 4;
    file.writeUInt32BE(file.readUInt32BE(size) + config.length - (end - start), size);
  }
  return Buffer.concat([file.subarray(0, start), config, file.subarray(end)]);
}
