import { BARK, CHALK, CREAM, INK, SHADE, SHINE, STEEL, WOOD } from '../style/paint.js';
import { ball } from '../style/ball.js';
import { stitches } from '../style/kit.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, box, clip, fill, line, many, mirror } from '../style/svg.js';

/** A cricket bat, upright, handle on top, 1260 tall around the origin. */
function bat(grip: string, mark: string): string {
  const blade =
    'M-34-250L34-250C60-220 112-200 112-150V540C112 610-112 610-112 540V-150C-112-200-60-220-34-250Z';
  return (
    fill(WOOD, blade) +
    clip(
      blade,
      fill(BARK, 'M66-260H140V620H66Z'),
      line(BARK, 4, 'M-70-120V520M-30-180V540M20-180V540'),
      fill(mark, 'M-120-20H120V160H-120Z'),
      fill(CREAM, 'M-120 184H120V206H-120Z'),
      fill(SHADE, 'M-120 500C-40 540 40 540 120 500V620H-120Z'),
    ) +
    fill(BARK, 'M-34-250L0-120L34-250Z') +
    box(grip, -36, -630, 72, 400, 30) +
    line(
      SHADE,
      8,
      many(9, (i) => `M-34 ${-560 + i * 36}L34 ${-586 + i * 36}`),
    ) +
    line(SHINE, 12, 'M-86-120V-50')
  );
}

const cricketBall = (r: number): string =>
  at(
    0,
    0,
    0,
    r / 400,
    ball(
      '#a52a2a',
      400,
      line('#7d1a1c', 56, 'M-330-230C-120-120 120 120 230 330'),
      line(CREAM, 11, stitchArc(-30) + stitchArc(0) + stitchArc(30)),
    ),
  );

function stitchArc(shift: number): string {
  return many(13, (i) => {
    const t = i / 12;
    const x = -320 + 540 * t + shift * 0.8;
    const y = -232 + 540 * t * (0.55 + 0.45 * t) - shift * 0.7;
    return stitches(x, y, 12, 16, 1, 34);
  });
}

function pad(main: string, strap: string): string {
  const leg =
    'M-190-560C-120-620 120-620 190-560L210-180C240-120 240-40 205 20L180 520C140 570-140 570-180 520L-205 20C-240-40-240-120-210-180Z';
  return (
    fill(CREAM, leg) +
    clip(
      leg,
      line(
        CHALK,
        16,
        'M-110-600V-210M-20-620V-210M70-620V-210M150-600V-210M-110 50V580M-20 50V580M70 50V580M140 50V580',
      ),
      fill(SHADE, 'M120-620C180-200 160 300 90 600H260V-620Z'),
      fill(main, 'M-260-200C-100-240 100-240 260-200V40C100 80-100 80-260 40Z'),
      line(CREAM, 14, 'M-240-120C-100-150 100-150 240-120M-240-40C-100-66 100-66 240-40'),
    ) +
    line(main, 20, 'M-180-550C-120-604 120-604 180-550') +
    box(strap, 150, -420, 130, 56, 20) +
    box(strap, 150, 190, 130, 56, 20) +
    box(strap, 140, 380, 130, 56, 20)
  );
}

function helmet(main: string, deep: string): string {
  const dome =
    'M-400 130C-450-220-240-420 20-420C260-420 400-260 410-60L180-30L150 120C60 150-40 150-60 260L-340 250C-380 220-396 180-400 130Z';
  return (
    fill(INK, 'M-300 200L60 160L200-50H390L330 60L220 340H-100Z') +
    fill(main, dome) +
    clip(
      dome,
      fill(SHADE, 'M-430 60C-200 120 60 90 200-40L160 280H-420Z'),
      fill(deep, 'M-60-430C-160-300-180-60-130 260H-190C-250-60-220-300-120-430Z'),
    ) +
    fill(
      deep,
      'M170-90C300-130 470-110 580-30C590 0 570 16 540 10C420-30 280-20 180 20C166-10 164-56 170-90Z',
    ) +
    line(
      STEEL,
      24,
      'M130 60C300 20 480 40 500 110M110 150C300 110 500 140 500 200M90 240C280 220 480 240 470 300M80 330C220 330 400 360 420 370C470 330 520 160 500 90M130 60L80 330M330 36L310 350',
    ) +
    line(SHINE, 18, 'M-330-80C-300-220-210-310-90-340') +
    box(deep, -190, 160, 170, 110, 40)
  );
}

export const cricket: Sport = {
  setting: 'field',
  tile: (p) =>
    shadow(800, 1090, 520) +
    at(700, 590, 36, 1.02, bat(p.main, p.second)) +
    at(1120, 800, -12, 1, cricketBall(210)),
  items: {
    bat: (p) => shadow(800, 1090, 460) + at(860, 590, -38, 1.04, bat(p.second, p.main)),
    ball: () => shadow(800, 1030, 380) + at(800, 600, 12, 1, cricketBall(420)),
    pads: (p) =>
      shadow(800, 1130, 480) +
      at(1020, 600, 8, 0.88, pad(p.main, p.second)) +
      at(560, 610, -6, 0.9, mirror(pad(p.main, p.second))),
    helmet: (p) => shadow(800, 1030, 440) + at(740, 630, -4, 1.1, helmet(p.main, p.deep)),
  },
};
