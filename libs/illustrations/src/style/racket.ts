import { CREAM, INK, SHADE, SHINE } from './paint.js';
import { box, clip, dot, fill, line, many, n, ring, round } from './svg.js';

const strings = (y: number, rx: number, ry: number, step: number): string => {
  const columns = Math.floor((2 * rx) / step);
  const rows = Math.floor((2 * ry) / step);
  const d =
    many(columns, (i) => `M${n((i - (columns - 1) / 2) * step)} ${n(y - ry)}V${n(y + ry)}`) +
    many(rows, (i) => `M${n(-rx)} ${n(y + (i - (rows - 1) / 2) * step)}H${n(rx)}`);
  return clip(round(0, y, rx, ry), dot([CREAM, 0.35], 0, y, rx, ry), line(CREAM, 5, d));
};

const grip = (tone: string, y: number, width: number, length: number): string =>
  box(tone, -width / 2, y, width, length, 16) +
  clip(
    `M${n(-width / 2)} ${n(y)}h${n(width)}v${n(length)}h${n(-width)}Z`,
    line(
      SHADE,
      10,
      many(
        Math.floor(length / 44),
        (i) => `M${n(-width)} ${n(y + 60 + i * 44)}L${n(width)} ${n(y + i * 44)}`,
      ),
    ),
    box(SHADE, width * 0.15, y, width, length),
  ) +
  box(INK, -width / 2 - 8, y + length - 26, width + 16, 34, 12);

/** A tennis racket, upright, 1260 tall around the origin. */
export function tennisRacket(frame: string, deep: string, handle: string): string {
  return (
    strings(-310, 232, 292, 40) +
    line(deep, 34, 'M-128-50C-90 40-42 90-30 190M128-50C90 40 42 90 30 190') +
    ring(frame, 42, 0, -310, 246, 306) +
    line(deep, 42, 'M-150-68Q0 10 150-68') +
    line(SHINE, 10, 'M-244-360C-232-500-130-606-20-616') +
    fill(deep, 'M-46 150H46L40 230H-40Z') +
    grip(handle, 210, 84, 400)
  );
}

/** A badminton racket, upright, 1300 tall around the origin. */
export function badmintonRacket(frame: string, deep: string, handle: string): string {
  return (
    strings(-390, 182, 226, 30) +
    line(deep, 20, 'M0-150V300') +
    fill(deep, 'M-60-158Q0-110 60-158L16-60H-16Z') +
    ring(frame, 26, 0, -390, 192, 236) +
    line(SHINE, 8, 'M-190-430C-180-540-100-616-20-626') +
    fill(frame, 'M-14 180H14L28 300H-28Z') +
    grip(handle, 290, 62, 360)
  );
}
