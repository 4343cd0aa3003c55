import { CHALK, CREAM, INK, LEATHER, SHADE, SHINE, STEEL } from '../style/paint.js';
import { stitches } from '../style/kit.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, box, clip, dot, fill, line, mirror } from '../style/svg.js';

/** An American football lying along x, 1160 × 680 around the origin. */
export function footballBall(leather: string): string {
  const body = 'M-580 0C-480-190-240-330 0-330S480-190 580 0C480 190 240 330 0 330S-480 190-580 0Z';
  return (
    fill(leather, body) +
    clip(
      body,
      fill(
        CREAM,
        'M-420-300C-360-100-360 100-420 300H-350C-290 100-290-100-350-300ZM420-300C360-100 360 100 420 300H350C290 100 290-100 350-300Z',
      ),
      fill(SHADE, 'M-600 60C-200 260 240 220 600-40V360H-600Z'),
      line(SHADE, 10, 'M-580 0C-300-110 300-110 580 0'),
    ) +
    line(CREAM, 20, 'M-190-150C-70-170 70-170 190-150') +
    line(CREAM, 20, stitches(-180, -154, 360, 0, 7, 96)) +
    line(SHINE, 16, 'M-420-170C-330-240-220-280-120-292')
  );
}

/** A football helmet facing right, 1000 × 860 around the origin. */
export function footballHelmet(main: string, deep: string, stripe: string): string {
  const shell =
    'M-440 60C-470-250-240-430 10-430C240-430 400-290 410-90L170-70C130-60 120-20 130 30L170 260C90 330-20 350-110 340C-170 330-190 280-260 270C-380 260-430 190-440 60Z';
  return (
    fill(INK, 'M100-90H380L300 100L170 280H60Z') +
    fill(main, shell) +
    clip(
      shell,
      fill(stripe, 'M-500-20C-360-300-100-400 240-440L300-330C20-330-260-230-380 60Z'),
      fill(SHADE, 'M-460 90C-240 170 0 150 170 60L200 380H-460Z'),
    ) +
    dot(INK, -70, 110, 58) +
    dot(deep, -70, 110, 36) +
    line(
      STEEL,
      34,
      'M150 60C300 40 440 50 500 80C530 180 500 300 430 350C330 370 220 350 140 270M170 180C300 170 420 180 510 190M350 52C370 160 350 280 310 358',
    ) +
    line(deep, 26, 'M-20 200C60 320 160 360 220 350') +
    line(SHINE, 20, 'M-370-60C-340-190-260-290-150-330')
  );
}

function pads(main: string, deep: string, trim: string): string {
  const half =
    fill(deep, 'M-160-190C-340-260-560-160-620 60C-630 140-560 170-480 150L-260 60Z') +
    fill(main, 'M-150-230C-320-290-520-220-580-30C-580 40-520 50-460 40L-200-30Z') +
    fill(
      CREAM,
      'M-30-170C-140-250-260-230-300-140C-340 0-330 200-250 290C-160 340-60 300-26 240Z',
    ) +
    fill(
      SHADE,
      'M-30-40C-120 60-200 120-310 130C-300 200-280 260-250 290C-160 340-60 300-26 240Z',
    ) +
    line(trim, 26, 'M-90-206C-160-226-230-200-250-130') +
    dot(STEEL, -180, 20, 22) +
    dot(STEEL, -180, 180, 22) +
    line(SHINE, 16, 'M-540-60C-510-140-440-190-360-200');
  return (
    line(INK, 40, 'M-200 300C-120 420 120 420 200 300') +
    half +
    mirror(half) +
    line(trim, 22, 'M-60-60H60M-60 40H60M-60 140H60') +
    fill(deep, 'M-150-220C-110-300 110-300 150-220C90-260-90-260-150-220Z') +
    box(CHALK, -22, 210, 44, 40, 8)
  );
}

export const football: Sport = {
  setting: 'field',
  tile: (p) =>
    shadow(800, 1070, 520) +
    at(690, 560, -6, 1, footballHelmet(p.main, p.deep, CREAM)) +
    at(1040, 850, -22, 0.7, footballBall(LEATHER)),
  items: {
    ball: () => shadow(800, 1050, 440) + at(800, 590, -28, 1.12, footballBall(LEATHER)),
    helmet: (p) =>
      shadow(800, 1040, 460) + at(770, 620, -5, 1.18, footballHelmet(p.main, p.deep, p.second)),
    'shoulder-pads': (p) =>
      shadow(800, 1050, 480) + at(800, 610, 0, 1.14, pads(p.main, p.deep, p.second)),
    cleats: (p) =>
      shadow(830, 1050, 600) +
      pair(shoe({ upper: CREAM, trim: p.main, sole: 'studs', mark: 'band', laces: INK })),
  },
};
