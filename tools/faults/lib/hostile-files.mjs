import { crc32, deflateSync } from 'node:zlib';

/**
 * Pictures that would do harm: a bomb, a photo cut off, a photo that is a page too.
 * @param {Buffer} photo a good one
 * @returns {{ name: string, body: Buffer, isTaken: boolean }[]} `isTaken`: it is as good as a photo once it is encoded anew
 */
export function hostileFiles(photo) {
  return [
    { name: 'bomb', body: flatPng(14_000, 14_000), isTaken: false },
    { name: 'cut', body: photo.subarray(0, photo.length / 2), isTaken: false },
    {
      name: 'polyglot',
      body: Buffer.concat([photo, Buffer.from('<script>alert(1)</script>PK\x03\x04')]),
      isTaken: true,
    },
  ];
}

/** A real PNG of one colour: 14,000 × 14,000 pixels are half a megabyte, and 600 MB once decoded. */
function flatPng(width, height) {
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

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
