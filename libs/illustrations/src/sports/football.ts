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
    line(INK, 34, 'M250 180C330 200 330 300 170 310') +
    fill(
      deep,
      'M120-270C270-360 500-330 600-120C640-10 640 110 606 140C520 160 440 100 340 100C270 90 220 30 200-60Z',
    ) +
    fill(
      main,
      'M110-290C270-370 460-320 530-170C556-100 550-40 530-20C430-20 320-50 230-110C170-160 130-230 110-290Z',
    ) +
    line(SHADE, 14, 'M606 130C520 150 440 90 340 90M526-24C430-20 320-50 230-110') +
    line(SHINE, 16, 'M250-290C350-310 420-270 460-210');
  const plate =
    'M-120-280C-90-130 90-130 120-280L230-200C300-90 280 200 200 330C130 390 40 370 0 330C-40 370-130 390-200 330C-280 200-300-90-230-200Z';
  return (
    fill(INK, 'M-150-290C-90-360 90-360 150-290L110-120H-110Z') +
    half +
    mirror(half) +
    fill(CREAM, plate) +
    clip(
      plate,
      fill(SHADE, 'M-320 160C-160 260-40 200 0 120C40 200 160 260 320 160V420H-320Z'),
      fill(trim, 'M-320-60L-60 30V110L-320 20ZM320-60L60 30V110L320 20Z'),
      box(INK, -10, -200, 20, 600),
    ) +
    line(
      CHALK,
      20,
      'M-56-90L56-50M56-90L-56-50M-56 10L56 50M56 10L-56 50M-56 110L56 150M56 110L-56 150',
    ) +
    dot(STEEL, -170, 220, 20) +
    dot(STEEL, 170, 220, 20) +
    line(trim, 24, 'M-120-280C-90-130 90-130 120-280')
  );
}

export const football: Sport = {
  setting: 'field',
  tile: (p) =>
    shadow(800, 1070, 520) +
    at(880, 560, -6, 1.1, footballHelmet(p.main, p.deep, CREAM)) +
    at(420, 880, -18, 0.62, footballBall(LEATHER)),
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
