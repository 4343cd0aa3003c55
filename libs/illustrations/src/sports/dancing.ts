import { CHALK, CREAM, INK, SHADE, SHINE } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, box, clip, dot, fill, line, many, n } from '../style/svg.js';

/** A pointe shoe hanging tip down, 320 × 620 around the origin; its ribbons end at 0, -300. */
function pointe(satin: string, deep: string, ribbon: string): string {
  const body =
    'M-64 400C-92 392-96 370-94 340C-100 220-160 120-160-40C-160-170-90-270 0-280C90-270 160-170 160-40C160 120 100 220 94 340C96 370 92 392 64 400Z';
  const mouth = 'M-104-60C-130-180-70-250 0-254S130-180 104-60C70 40-70 40-104-60Z';
  return (
    fill(satin, body) +
    clip(
      body,
      fill(SHADE, 'M70-300C150-60 90 200 50 420H200V-300Z'),
      fill(deep, 'M-120 330Q0 290 120 330V420H-120Z'),
    ) +
    fill(deep, mouth) +
    clip(mouth, fill(SHADE, 'M-120-280H120V-120Q0-190-120-120Z')) +
    line(ribbon, 12, mouth) +
    line(ribbon, 10, 'M0 14L-34 50M0 14L30 52') +
    line(SHINE, 14, 'M-128 20C-120 100-104 170-84 230')
  );
}

/** A pair of pointe shoes hanging by their ribbons from a peg. */
function hangingShoes(satin: string, deep: string, ribbon: string): string {
  return (
    line(ribbon, 40, 'M800 150C700 260 520 300 470 480M800 150C760 300 660 330 690 500') +
    at(590, 720, 10, 0.98, pointe(satin, deep, ribbon)) +
    line(deep, 40, 'M800 150C900 260 1060 280 1110 440M800 150C830 300 930 330 900 470') +
    at(1010, 680, -8, 0.98, pointe(satin, deep, ribbon)) +
    line(
      ribbon,
      40,
      'M800 150C840 300 910 310 1000 250S1130 130 1040 130S880 200 800 150C720 200 560 130 560 190S690 310 760 250S800 190 800 150',
    ) +
    box(ribbon, 760, 110, 80, 96, 30) +
    box(SHADE, 760, 160, 80, 46, 20)
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
  tile: () => hangingShoes('#f2a7a0', '#cf7670', '#f9cdc6'),
  items: {
    'ballet-shoes': (p) => hangingShoes(p.main, p.deep, p.soft),
    heels: (p) =>
      shadow(830, 1060, 580) +
      at(940, 470, -6, 0.84, heel(p.second, p.secondDeep, INK)) +
      at(710, 720, -3, 1.02, heel(p.second, p.secondDeep, INK)),
    tutu: (p) => shadow(800, 1100, 480) + at(800, 630, -4, 1.16, tutu(p.main, p.deep, p.soft)),
    'jazz-shoes': (p) =>
      shadow(830, 1030, 600) +
      pair(shoe({ upper: p.main, trim: p.deep, sole: 'heel', mark: 'none', laces: CHALK })),
  },
};
