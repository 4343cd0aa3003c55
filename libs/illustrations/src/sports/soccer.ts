import { CREAM, INK, SHADE, SHINE, type Paint } from '../style/paint.js';
import { ball, patch, type Point, turned, unit } from '../style/ball.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, box, clip, fill, line, mirror } from '../style/svg.js';

const GOLDEN = (1 + Math.sqrt(5)) / 2;

/** The twelve corners of an icosahedron: the middles of the ball's pentagons. */
const corners: readonly Point[] = [-1, 1].flatMap((a) =>
  [-GOLDEN, GOLDEN].flatMap((b): Point[] => [unit([0, a, b]), unit([a, b, 0]), unit([b, 0, a])]),
);

const dotProduct = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const between = (a: Point, b: Point, t: number): Point =>
  unit([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]);

/** A ball of twelve pentagons and twenty hexagons: a truncated icosahedron blown up. */
export function soccerBall(r: number, pentagons: string, hexagons: string = CREAM): string {
  const view = corners.map((corner) => turned(corner, 0.35, 0.42));
  let pentagonPath = '';
  let seams = '';
  for (const corner of view) {
    const near = view.filter((other) => other !== corner && dotProduct(corner, other) > 0.4);
    const start = near[0] as Point;
    // Around the corner in order, so that the pentagon does not cross itself.
    const side = unit([
      corner[1] * start[2] - corner[2] * start[1],
      corner[2] * start[0] - corner[0] * start[2],
      corner[0] * start[1] - corner[1] * start[0],
    ]);
    const angle = (point: Point): number =>
      Math.atan2(
        dotProduct(point, side),
        dotProduct(point, start) - 0.4472 * dotProduct(point, corner),
      );
    const ordered = [...near].sort((a, b) => angle(a) - angle(b));
    pentagonPath += patch(
      ordered.flatMap((other, i) => {
        const from = between(corner, other, 0.345);
        const to = between(corner, ordered[(i + 1) % ordered.length] ?? other, 0.345);
        return [0, 0.25, 0.5, 0.75].map((t) => between(from, to, t));
      }),
      r,
    );
    for (const other of near) {
      if (corner[2] + other[2] <= 0.05) continue;
      seams += patch([between(corner, other, 0.34), between(corner, other, 0.5)], r).replace(
        'Z',
        '',
      );
    }
  }
  return ball(
    hexagons,
    r,
    line(INK, r * 0.022, seams),
    fill(pentagons, pentagonPath),
    line(pentagons, r * 0.02, pentagonPath),
  );
}

function keeperGlove(p: Paint): string {
  const finger = (x: number, y: number, turn: number, length: number): string =>
    at(
      x,
      y,
      turn,
      1,
      box(p.main, -62, -length, 124, length + 100, 60),
      box(CREAM, -38, -length + 30, 76, length - 10, 38),
    );
  const palm = 'M-230-60C-200-130 200-130 230-60L240 170C230 250-220 250-230 170Z';
  return (
    at(-240, 60, -42, 1, box(p.main, -66, -270, 132, 350, 64), box(CREAM, -40, -240, 80, 220, 40)) +
    finger(-160, -90, -9, 300) +
    finger(-52, -110, -3, 350) +
    finger(58, -110, 3, 340) +
    finger(166, -80, 10, 280) +
    fill(p.main, palm) +
    clip(
      palm,
      fill(CREAM, 'M-190-90H190L200 110C120 190-120 190-190 110Z'),
      fill(SHADE, 'M90-140C140 0 130 140 90 260H260V-140Z'),
    ) +
    fill(p.second, 'M-226 190H232L250 400C120 440-120 440-244 400Z') +
    box(p.secondDeep, -236, 260, 478, 80, 14) +
    box(CREAM, 90, 272, 120, 56, 10) +
    line(p.main, 14, 'M-110 20C-40 60 40 60 110 20M-100 90C-40 120 40 120 100 90')
  );
}

function shinPad(p: Paint): string {
  const body =
    'M-180-430C-110-490 110-490 180-430C230-200 210 120 150 420C100 480-100 480-150 420C-210 120-230-200-180-430Z';
  return (
    fill(p.main, body) +
    clip(
      body,
      fill(p.second, 'M-260-60L0 60L260-60V60L0 180L-260 60Z'),
      fill(CREAM, 'M-260-110L0 10L260-110V-80L0 40L-260-80Z'),
      fill(SHADE, 'M60-480C140-100 110 250 40 480H260V-480Z'),
    ) +
    line(p.deep, 22, body) +
    line(p.deep, 18, 'M-50-380V-180M0-390V-170M50-380V-180') +
    line(SHINE, 14, 'M-150-370C-160-280-164-220-160-140')
  );
}

export const soccer: Sport = {
  setting: 'field',
  tile: () => shadow(800, 1070, 390) + at(800, 590, 0, 1, soccerBall(460, INK)),
  items: {
    ball: (p) => shadow(800, 1060, 380) + at(800, 590, 18, 1, soccerBall(450, p.main)),
    boots: (p) =>
      shadow(830, 1050, 600) +
      pair(shoe({ upper: p.second, trim: p.secondDeep, sole: 'studs', mark: 'wing' })),
    'goalkeeper-gloves': (p) =>
      shadow(800, 1080, 540) +
      at(1080, 620, 12, 1, mirror(keeperGlove(p))) +
      at(540, 640, -10, 1.04, keeperGlove(p)),
    'shin-pads': (p) =>
      shadow(800, 1110, 460) +
      at(1030, 600, 10, 1, shinPad(p)) +
      at(590, 610, -8, 1.04, shinPad(p)),
  },
};
