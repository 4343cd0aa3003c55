import { randomUUID } from 'node:crypto';
import sharp from 'sharp';

/**
 * A JPEG of noise, since a plain surface compresses to nothing.
 * @param grain standard deviation of the noise, of 255
 */
export function grainyPhoto(width, height, grain) {
  const noise = { type: 'gaussian', mean: 128, sigma: grain };
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Sends a photo as the form of a new item does. @param form see `formToken` */
export function sendPhoto(site, { cookie, token }, photo) {
  const form = new FormData();
  form.set('submission', randomUUID());
  form.set('photo', new Blob([photo], { type: 'image/jpeg' }), 'a.jpg');
  return fetch(`${site.url}/photos`, {
    method: 'POST',
    body: form,
    headers: { cookie, 'x-csrf-token': token, origin: site.url, accept: 'application/json' },
  });
}
