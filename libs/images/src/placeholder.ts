/** Side of the small picture that the colours are averaged from, pixels. */
export const placeholderSide = 16;

/**
 * Average colours of the four quarters of a picture, row by row, as 24 hexadecimal digits.
 *
 * @param pixels RGB, 8 bits a channel, 16 x 16
 */
export function placeholderOf(pixels: Uint8Array): string {
  const half = placeholderSide / 2;
  const sums = Array.from({ length: 12 }, () => 0);
  for (let index = 0; index < pixels.length; index += 1) {
    const pixel = Math.floor(index / 3);
    const column = Math.floor((pixel % placeholderSide) / half);
    const row = Math.floor(pixel / placeholderSide / half);
    const sum = (row * 2 + column) * 3 + (index % 3);
    sums[sum] = (sums[sum] ?? 0) + (pixels[index] ?? 0);
  }
  return sums
    .map((sum) =>
      Math.round(sum / (half * half))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
}
