import { CHALK, CREAM, INK, SHADE, SHINE } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, clip, dot, fill, line, many, n } from '../style/svg.js';

/** A pointe shoe standing on its tip, 360 × 960 around the origin. */
function pointe(satin: string, deep: string, ribbon: string): string {
  const body =
    'M-60 440C-96 440-104 420-100 380C-120 240-170 120-160-20C-156-90-120-130-90-140C-70-60 20-40 70-140C130-110 150-40 140 40C130 160 90 260 84 380C84 430 70 440 40 440Z';
  return (
    line(ribbon, 44, 'M-110-110C-60-230 80-250 60-370C40-430-80-440-120-400') +
    line(ribbon, 44, 'M100-110C40-240-110-250-110-360C-100-430 40-450 90-420') +
    fill(deep, 'M-92-140C-110-180 80-190 76-140C40-30-60-40-92-140Z') +
    fill(satin, body) +
    clip(
      body,
      fill(SHADE, 'M30-140C110 60 50 240 40 450H180V-140Z'),
      fill(deep, 'M-120 380Q-10 350 110 380V460H-120Z'),
    ) +
    line(deep, 12, 'M-90-140C-70-56 26-40 70-140') +
    line(SHINE, 14, 'M-120-10C-116 70-96 150-84 220') +
    line(ribbon, 36, 'M-20-236C-120-300-190-250-210-180M-6-236C80-310 160-270 190-200')
  );
}

/** A latin dance sandal with a flared heel, 1100 × 700 around the origin. */
function heel(main: string, deep: string, sole: string): string {
  return (
    fill(
      sole,
      'M-470-110C-300-100-160 60 20 200C160 290 380 280 520 262C540 290 520 310 480 312H220C40 312-60 240-180 120C-280 20-380-10-470-10Z',
    ) +
    fill(
      deep,
      'M-500-60C-400-60-340-40-330 10C-360 90-380 200-370 312H-480C-470 200-500 60-500-60Z',
    ) +
    fill(
      main,
      'M-500-40C-540-180-530-280-480-330C-430-350-380-310-380-250C-390-160-350-60-250 20C-320 20-440 0-500-40Z',
    ) +
    line(main, 44, 'M-440-300C-300-380-120-330-90-190C-80-120-120-30-170 30') +
    dot(CREAM, -110, -240, 30) +
    fill(main, 'M120 250C130 110 220 30 330 30C420 40 500 170 520 262C400 290 240 300 120 250Z') +
    fill(SHADE, 'M360 40C440 80 500 180 520 262C460 276 400 284 360 284Z') +
    fill(CREAM, 'M440 210C480 200 510 230 516 262C490 270 460 272 440 270Z') +
    line(SHINE, 14, 'M190 150C220 100 260 76 310 72') +
    line(main, 36, 'M-90-190L200 120')
  );
}

function tutu(main: string, deep: string, soft: string): string {
  const layer = (y: number, rx: number, ry: number, tone: string): string => {
    const scallops = many(16, (i) => {
      const a = (i / 16) * 2 * Math.PI,
        b = ((i + 1) / 16) * 2 * Math.PI,
        m = (a + b) / 2;
      return `${i === 0 ? `M${n(rx * Math.cos(a))} ${n(y + ry * Math.sin(a))}` : ''}Q${n(rx * 1.12 * Math.cos(m))} ${n(y + ry * 1.2 * Math.sin(m))} ${n(rx * Math.cos(b))} ${n(y + ry * Math.sin(b))}`;
    });
    return fill(tone, `${scallops}Z`);
  };
  const top =
    'M-170-330C-100-270-60-260 0-300C60-260 100-270 170-330C190-200 130-60 120 60L0 140L-120 60C-130-60-190-200-170-330Z';
  return (
    layer(230, 590, 190, deep) +
    layer(170, 570, 170, main) +
    layer(120, 520, 140, soft) +
    line(
      [CREAM, 0.5],
      8,
      many(11, (i) => `M${n((i - 5) * 16)} 90L${n((i - 5) * 92)} ${n(250 - Math.abs(i - 5) * 24)}`),
    ) +
    fill(main, top) +
    clip(
      top,
      fill(SHADE, 'M50-320C60-100 60 40 20 140H200V-320Z'),
      line(deep, 8, 'M-60-290L-30 110M60-290L30 110'),
    ) +
    line(deep, 18, 'M-165-330C-190-400-180-440-150-470M165-330C190-400 180-440 150-470') +
    fill(CREAM, 'M0-250L30-220L0-190L-30-220Z')
  );
}

export const dancing: Sport = {
  setting: 'hall',
  tile: (p) =>
    shadow(800, 1060, 360) +
    at(970, 600, 12, 1.06, pointe(p.second, p.secondDeep, p.secondSoft)) +
    at(640, 600, -8, 1.06, pointe(p.second, p.secondDeep, p.secondSoft)),
  items: {
    'ballet-shoes': (p) =>
      shadow(800, 1070, 380) +
      at(1000, 600, 16, 1.06, pointe(p.main, p.deep, p.soft)) +
      at(640, 610, -10, 1.1, pointe(p.main, p.deep, p.soft)),
    heels: (p) =>
      shadow(830, 1060, 580) +
      at(720, 480, -8, 0.84, heel(p.second, p.secondDeep, INK)) +
      at(830, 730, -2, 1.02, heel(p.second, p.secondDeep, INK)),
    tutu: (p) => shadow(800, 1100, 480) + at(800, 630, -4, 1.16, tutu(p.main, p.deep, p.soft)),
    'jazz-shoes': (p) =>
      shadow(830, 1030, 600) +
      pair(shoe({ upper: p.main, trim: p.deep, sole: 'heel', mark: 'none', laces: CHALK })),
  },
};
