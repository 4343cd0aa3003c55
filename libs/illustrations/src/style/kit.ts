import { CHALK, CREAM, INK, SHADE, SHINE, type Paint } from './paint.js';
import { box, clip, fill, line, many, n } from './svg.js';

const JERSEY =
  'M-165-440C-90-380 90-380 165-440L345-380C430-310 500-190 560-70L400 30L310-90V440C150 480-150 480-310 440V-90L-400 30L-560-70C-500-190-430-310-345-380Z';

/** A short-sleeved shirt laid flat, 1120 × 920 around the origin; `pattern` is drawn inside it. */
export const jersey = (body: string, trim: string, pattern: string): string =>
  fill(body, JERSEY) +
  clip(
    JERSEY,
    pattern,
    fill(trim, 'M-600-70L-520-110L-370 20L-400 60ZM600-70L520-110L370 20L400 60Z'),
    fill(
      SHADE,
      'M310-90C270 80 280 300 230 480H360V-90ZM-310-90C-290-20-280 60-300 140ZM310-90L420-360L330-120Z',
    ),
    fill(SHADE, 'M-310-90L-345-300L-285-140Z'),
  ) +
  line(trim, 34, 'M-165-440C-90-352 90-352 165-440');

const VEST =
  'M-200-450L-110-460C-90-330 90-330 110-460L200-450C190-290 240-180 320-140V430C150 475-150 475-320 430V-140C-240-180-190-290-200-450Z';

/** A sleeveless shirt laid flat, 640 × 930 around the origin. */
export const vest = (body: string, trim: string, pattern: string): string =>
  fill(body, VEST) +
  clip(VEST, pattern, fill(SHADE, 'M340-140C290 60 300 300 240 480H360Z')) +
  line(
    trim,
    30,
    'M-110-460C-90-330 90-330 110-460M-200-450C-190-290-240-180-320-140M200-450C190-290 240-180 320-140',
  );

const SACK =
  'M-540-120C-520-230-400-250-250-250H250C400-250 520-230 540-120L560 200C560 270 510 290 440 290H-440C-510 290-560 270-560 200Z';

/** A holdall with two handles, 1120 × 700 around the origin. */
export const holdall = (p: Paint): string =>
  line(p.secondDeep, 40, 'M-250-170C-230-440 230-440 250-170') +
  fill(p.main, SACK) +
  clip(
    SACK,
    fill(
      p.deep,
      'M-600-300H-380C-420-100-420 120-390 320H-600ZM600-300H380C420-100 420 120 390 320H600Z',
    ),
    fill(SHADE, 'M-600 190C-200 230 200 230 600 190V320H-600Z'),
  ) +
  line(INK, 14, 'M-350-196H350') +
  line(CHALK, 5, 'M-350-196H330') +
  fill(p.second, 'M-270-250H-200V290H-270ZM270-250H200V290H270Z') +
  box(p.soft, -130, -40, 260, 200, 26) +
  line(SHINE, 12, 'M-500-130C-480-200-400-215-330-218') +
  line(p.second, 40, 'M-235-150C-190-380 190-380 235-150');

/** A long bag for rackets with a strap, upright, 520 × 1100 around the origin. */
export function racketBag(p: Paint): string {
  const body =
    'M-235-300C-235-470-120-540 0-540S235-470 235-300L150 330C140 480 120 540 60 540H-60C-120 540-140 480-150 330Z';
  return (
    line(p.secondDeep, 34, 'M-190-380C-420-200-420 200-130 420') +
    fill(p.main, body) +
    clip(
      body,
      fill(p.deep, 'M20-560H260V560H90C110 200 40-200 20-560Z'),
      fill(p.second, 'M-260-40L260-140V-60L-260 40Z'),
      fill(CREAM, 'M-260 70L260-30V0L-260 100Z'),
    ) +
    line(INK, 12, 'M-150-330C-140-440-70-470 0-472') +
    box(p.secondDeep, -44, -590, 88, 66, 24) +
    line(SHINE, 12, 'M-196-300C-196-360-176-410-150-440') +
    box(SHADE, -120, 200, 240, 200, 28) +
    line(INK, 10, 'M-92 240H92')
  );
}

/** Strokes along a line, as stitches or laces: `count` ticks of a length, each across the direction. */
export const stitches = (
  x: number,
  y: number,
  dx: number,
  dy: number,
  count: number,
  size: number,
): string => {
  const length = Math.hypot(dx, dy);
  const ux = ((-dy / length) * size) / 2;
  const uy = ((dx / length) * size) / 2;
  return many(count, (i) => {
    const t = count === 1 ? 0.5 : i / (count - 1);
    const cx = x + dx * t;
    const cy = y + dy * t;
    return `M${n(cx - ux)} ${n(cy - uy)}L${n(cx + ux)} ${n(cy + uy)}`;
  });
};
