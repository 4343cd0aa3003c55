import { CREAM, INK, IRON, SHADE, SHINE, type Paint } from '../style/paint.js';
import { ball, patch, type Point, turned, unit } from '../style/ball.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, box, clip, fill, line, many } from '../style/svg.js';

const STEPS = 8;

/** A volleyball: the six faces of a cube blown up, three strips a face. */
export function volleyballBall(r: number, tones: readonly [string, string, string]): string {
  const strips: { depth: number; d: string; tone: string }[] = [];
  for (let axis = 0; axis < 3; axis++) {
    for (const side of [-1, 1]) {
      for (let strip = 0; strip < 3; strip++) {
        const from = -1 + (strip * 2) / 3;
        const point = (along: number, across: number): Point => {
          const p: [number, number, number] = [0, 0, 0];
          p[axis] = side;
          p[(axis + 1) % 3] = along;
          p[(axis + 2) % 3] = across;
          return turned(unit(p), 0.62, 0.52);
        };
        const edge = (across: number): Point[] =>
          Array.from({ length: STEPS + 1 }, (_, i) => point(-1 + (2 * i) / STEPS, across));
        const depth = point(0, from + 1 / 3)[2];
        const d = patch([...edge(from), ...edge(from + 2 / 3).reverse()], r);
        if (d) strips.push({ depth, d, tone: tones[(strip + axis) % 3] ?? tones[0] });
      }
    }
  }
  strips.sort((a, b) => a.depth - b.depth);
  return ball(CREAM, r, ...strips.map(({ d, tone }) => fill(tone, d) + line(INK, r * 0.016, d)));
}

function net(p: Paint): string {
  const mesh =
    many(15, (i) => `M${-560 + i * 80}-220V230`) + many(6, (i) => `M-600 ${-170 + i * 76}H600`);
  return (
    box(IRON, -660, -330, 50, 920, 20) +
    box(IRON, 610, -330, 50, 920, 20) +
    box(p.main, -676, 80, 82, 400, 30) +
    box(p.main, 594, 80, 82, 400, 30) +
    line(p.deep, 8, mesh) +
    box(CREAM, -620, -280, 1240, 84, 10) +
    line(SHADE, 6, 'M-610-216H610') +
    box(CREAM, -620, 216, 1240, 46, 10) +
    box(p.second, -500, -420, 30, 690, 10) +
    box(p.second, 470, -420, 30, 690, 10) +
    line(CREAM, 20, 'M-485-380V-340M-485-300V-290M485-380V-340')
  );
}

function kneePad(p: Paint): string {
  const sleeve =
    'M-230-440C-120-480 120-480 230-440C200-200 210 100 240 420C120 470-120 470-240 420C-210 100-200-200-230-440Z';
  return (
    fill(p.deep, sleeve) +
    clip(
      sleeve,
      fill(SHADE, 'M110-480C150-100 150 200 100 470H280V-480Z'),
      line(p.soft, 20, 'M-240-380C-120-420 120-420 240-380M-250 360C-120 410 120 410 250 360'),
    ) +
    fill(
      p.main,
      'M-190-180C-180-270 180-270 190-180C220-60 210 120 180 210C140 280-140 280-180 210C-210 120-220-60-190-180Z',
    ) +
    fill(
      SHADE,
      'M60-240C130-100 120 120 50 256C120 250 160 240 180 210C210 120 220-60 190-180C186-220 120-236 60-240Z',
    ) +
    line(p.deep, 14, 'M-170-60C-80-30 80-30 170-60M-176 90C-80 120 80 120 176 90') +
    line(SHINE, 16, 'M-150-130C-146-180-110-200-50-206')
  );
}

export const volleyball: Sport = {
  setting: 'court',
  tile: (p) =>
    shadow(800, 1070, 390) + at(800, 590, -10, 1, volleyballBall(460, [CREAM, p.main, p.second])),
  items: {
    ball: (p) =>
      shadow(800, 1060, 380) + at(800, 590, 24, 1, volleyballBall(450, [p.second, CREAM, p.main])),
    net: (p) =>
      shadow(800, 1130, 680, 26) +
      at(800, 560, 0, 1.02, net(p)) +
      at(1080, 880, 0, 1, volleyballBall(190, [CREAM, p.second, CREAM])),
    'knee-pads': (p) =>
      shadow(800, 1080, 500) +
      at(1050, 590, 10, 0.98, kneePad(p)) +
      at(570, 610, -8, 1.02, kneePad(p)),
    shoes: (p) =>
      shadow(830, 1060, 600) +
      pair(shoe({ upper: p.main, trim: p.second, sole: 'runner', mark: 'band' })),
  },
};
