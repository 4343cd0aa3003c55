import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A JPEG of one colour, with the place where it was taken in it. */
export function jpeg(width = 640, height = 480, background = '#2277aa'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .withExif({
      IFD0: { Model: 'canary phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 25/1 0/1' },
    })
    .toBuffer();
}

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="40,25.0N" exif:GPSLongitude="3,42.0W"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="canary in XMP"/></rdf:RDF></x:xmpmeta>`;

/** A photo that says where and with what it was taken in every way that there is: EXIF, XMP, IPTC and a colour profile. */
export async function tellingPhoto(format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  const drawing = sharp({
    create: { width: 640, height: 480, channels: 3, background: '#338844' },
  });
  const photo = await drawing
    .toFormat(format)
    .withXmp(XMP)
    .withMetadata({ icc: 'p3' })
    .withExifMerge({
      IFD0: { Model: 'canary phone', Copyright: 'canary owner' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '40/1 25/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '3/1 42/1 0/1',
      },
    })
    .toBuffer();
  return format === 'jpeg' ? withIptc(photo, 'canary in IPTC') : photo;
}

/** Puts the name of a town into a JPEG, as editors of pictures do: an APP13 segment of Photoshop's with IPTC's record 2:90. */
function withIptc(photo: Buffer, city: string): Buffer {
  const uint16 = (value: number) => Buffer.from([value >> 8, value & 255]);
  const record = Buffer.concat([
    Buffer.from([0x1c, 2, 90]),
    uint16(city.length),
    Buffer.from(city),
  ]);
  const body = Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    Buffer.from('8BIM\x04\x04\0\0\0\0', 'latin1'),
    uint16(record.length),
    record,
    Buffer.alloc(record.length % 2),
  ]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xed]), uint16(body.length + 2), body]);
  return Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A real PNG of one colour and any size: 14,000 x 14,000 pixels are half a megabyte, and 600 MB once decoded. */
export function flatPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(height * (1 + width * 3)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Files that are no picture, or one that would do harm, by what is said about them. */
export async function hostileFiles(): Promise<Record<string, { body: Buffer; says: RegExp }>> {
  const photo = await jpeg();
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  );
  return {
    'bomb.png': { body: flatPng(14_000, 14_000), says: /up to 24 megapixels/ },
    'drawing.jpg': { body: svg, says: /SVG files are not accepted/ },
    'page.jpg': {
      body: Buffer.from('<!doctype html><script>alert(1)</script>'),
      says: /not a(ccepted| picture)/,
    },
    'empty.jpg': { body: Buffer.alloc(0), says: /is empty/ },
    'cut.jpg': { body: photo.subarray(0, photo.length / 2), says: /incomplete or damaged/ },
    'large.jpg': {
      body: Buffer.concat([photo, Buffer.alloc(15_000_001)]),
      says: /larger than 15 MB/,
    },
  };
}
