import { BARK, CREAM, HIDE, INK, LEATHER, SHADE, SHINE, WOOD } from '../style/paint.js';
import { ball, curve, type Point, seam, unit } from '../style/ball.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, box, clip, dot, fill, line, many, n } from '../style/svg.js';

/** A baseball of radius r with its stitches. */
export function baseballBall(r: number, thread: string): string {
  const points = seam(96, 0.26, 0.5, 0.35);
  let ticks = '';
  for (let i = 2; i < points.length - 1; i += 2) {
    const [x, y, z] = points[i] as Point;
    const [u, v, w] = points[i + 1] as Point;
    if (z < 0.12) continue;
    const along = unit([u - x, v - y, w - z]);
    const side = [y * along[2] - z * along[1], z * along[0] - x * along[2]] as const;
    const tick = (s: number): string =>
      `M${n(x * r)} ${n(y * r)}L${n((x + 0.085 * (s * side[0] + along[0])) * r)} ${n((y + 0.085 * (s * side[1] + along[1])) * r)}`;
    ticks += tick(1) + tick(-1);
  }
  return ball(CREAM, r, line(SHADE, r * 0.02, curve(points, r)), line(thread, r * 0.026, ticks));
}

/** A bat, upright, barrel on top, 1240 tall around the origin. */
function bat(grip: string): string {
  const body =
    'M-76-540C-76-640 76-640 76-540C76-300 50-100 30 120L26 540H-26L-30 120C-50-100-76-300-76-540Z';
  return (
    fill(WOOD, body) +
    clip(
      body,
      fill(BARK, 'M30-640C40-300 10 0 6 560H100V-640Z'),
      line(BARK, 5, 'M-30-560C-26-300-14-100-6 100M-48-460C-44-300-34-160-26-40'),
    ) +
    box(grip, -31, 230, 62, 330, 12) +
    line(
      SHADE,
      8,
      many(8, (i) => `M-28 ${280 + i * 38}L28 ${252 + i * 38}`),
    ) +
    dot(WOOD, 0, 575, 56, 28) +
    line(SHINE, 14, 'M-48-540C-46-440-42-380-36-300')
  );
}

/** A fielder's glove, palm to the viewer, about 900 × 900 around the origin. */
function glove(lace: string): string {
  const finger = (x: number, y: number, turn: number, length: number): string =>
    at(
      x,
      y,
      turn,
      1,
      box(LEATHER, -78, -length, 156, length + 120, 78),
      line(HIDE, 10, `M-78 40V${n(-length + 70)}`),
    );
  const palm = 'M-330-60C-300-170 260-200 330-60C400 120 320 400 60 440C-180 470-330 330-360 150Z';
  return (
    finger(270, -80, 24, 330) +
    finger(130, -130, 9, 390) +
    finger(-30, -140, -4, 390) +
    finger(-190, -100, -16, 340) +
    fill(HIDE, 'M-360 60C-520-60-500-190-420-380C-360-440-240-380-262-300L-180-20Z') +
    fill(
      LEATHER,
      'M-340 140C-500 0-520-140-450-330C-410-430-290-400-300-310C-310-200-300-130-220-60Z',
    ) +
    line(lace, 12, 'M-300-300L-196-240M-300-240L-196-180M-290-180L-190-120M-248-330V-130') +
    fill(LEATHER, palm) +
    clip(
      palm,
      fill(HIDE, 'M-190 40C-60-60 160-40 200 80C220 220 40 300-100 240C-190 200-230 110-190 40Z'),
      fill(SHADE, 'M120 460C300 380 360 120 300-120H460V460Z'),
      line(lace, 10, 'M-340 250C-200 380 0 400 220 330'),
    ) +
    line(lace, 14, 'M-250-92C-100-160 180-160 290-70') +
    line(SHINE, 12, 'M-70-460C-60-486-40-500-14-500M96-470C110-500 130-506 150-506')
  );
}

/** A batting helmet facing right, 900 × 760 around the origin. */
function helmet(shell: string, deep: string): string {
  const dome =
    'M-400 120C-440-220-220-400 30-400C280-400 420-220 410-20L120 0C110 60 130 110 160 150C200 220 180 330 90 350C-20 370-60 300-90 200L-380 190Z';
  return (
    fill(INK, 'M-350 180L-60 180L160-10H400L340 90C200 110 180 130 150 180Z') +
    fill(shell, dome) +
    clip(
      dome,
      fill(SHADE, 'M-420 60C-200 110 0 110 130 40L200 370H-100L-420 260Z'),
      fill(SHADE, 'M260-360C340-240 330-100 300-10H440V-360Z'),
    ) +
    fill(
      deep,
      'M120-6C240-70 420-60 560 30C580 56 560 78 530 76C400 50 260 60 140 96C120 60 112 30 120-6Z',
    ) +
    dot(INK, 50, 230, 46, 56) +
    line(SHINE, 18, 'M-320-90C-290-220-200-300-90-326') +
    dot(INK, -60, -300, 18, 10) +
    dot(INK, 120, -310, 18, 10) +
    dot(INK, 30, -250, 18, 10)
  );
}

export const baseball: Sport = {
  setting: 'field',
  tile: (p) =>
    shadow(800, 1070, 540) +
    at(1010, 560, 40, 0.98, bat(p.main)) +
    at(620, 640, -6, 0.84, glove(CREAM)) +
    at(610, 700, 0, 0.9, baseballBall(170, '#c8382c')),
  items: {
    bat: (p) =>
      shadow(800, 1090, 480) +
      at(760, 580, 48, 1.02, bat(p.main)) +
      at(1080, 880, 0, 1, baseballBall(140, '#c8382c')),
    glove: (p) => shadow(800, 1070, 460) + at(810, 610, 8, 1.06, glove(p.secondSoft)),
    ball: (p) =>
      shadow(800, 1040, 380) +
      at(800, 610, -14, 1, baseballBall(420, p.second === '#24567c' ? '#c8382c' : p.second)),
    helmet: (p) => shadow(800, 1010, 440) + at(760, 620, -6, 1.12, helmet(p.main, p.deep)),
  },
};
