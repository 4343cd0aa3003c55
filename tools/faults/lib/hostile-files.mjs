import sharp from 'sharp';

/**
 * Pictures that would do harm: a bomb, a photo cut off, a photo that is a page too.
 * @param {Buffer} photo a good one
 * @returns {Promise<{ name: string, body: Buffer, isTaken: boolean }[]>} `isTaken`: it is as good as a photo once it is encoded anew
 */
export async function hostileFiles(photo) {
  return [
    { name: 'bomb', body: await bomb(), isTaken: false },
    { name: 'cut', body: photo.subarray(0, photo.length / 2), isTaken: false },
    {
      name: 'polyglot',
      body: Buffer.concat([photo, Buffer.from('<script>alert(1)</script>PK\x03\x04')]),
      isTaken: true,
    },
  ];
}

/** One colour: half a megabyte as it is sent, 600 MB once decoded. */
function bomb() {
  const create = { width: 14_000, height: 14_000, channels: 3, background: 'black' };
  return sharp({ create, limitInputPixels: false }).png().toBuffer();
}
