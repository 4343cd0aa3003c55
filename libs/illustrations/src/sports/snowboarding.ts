import {
  CHALK,
  CREAM,
  INK,
  IRON,
  NIGHT,
  RUBBER,
  SHADE,
  SHINE,
  STEEL,
  type Paint,
} from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { boot, bootPair } from '../style/shoe.js';
import { at, box, clip, dot, fill, line, many } from '../style/svg.js';

/** A binding from above, toe up, 260 × 400 around the origin. */
const binding = (strap: string): string =>
  box(NIGHT, -100, -170, 200, 340, 70) +
  dot(IRON, 0, 0, 64) +
  many(4, (i) => dot(INK, [-26, 26, -26, 26][i] ?? 0, [-26, -26, 26, 26][i] ?? 0, 9)) +
  line(strap, 50, 'M-130-100C-60-130 60-130 130-100M-130 80C-60 50 60 50 130 80') +
  line(NIGHT, 36, 'M-110 150C-90 240 90 240 110 150');

/** A snowboard, upright, 1260 tall around the origin. */
function board(p: Paint): string {
  const body =
    'M-165-430C-165-700 165-700 165-430C130-200 130 200 165 430C165 700-165 700-165 430C-130 200-130-200-165-430Z';
  return (
    fill(p.main, body) +
    clip(
      body,
      fill(p.second, 'M-200 180L200-120V700H-200Z'),
      fill(CREAM, 'M-200 120L200-180V-120L-200 180Z'),
      dot(p.soft, 20, -430, 110),
      fill(p.secondDeep, 'M-200 660L-60 360L20 480L90 380L220 640Z'),
      fill(SHADE, 'M80-660C50-200 60 200 90 660H200V-660Z'),
    ) +
    at(0, -230, 14, 0.84, binding(p.deep)) +
    at(0, 230, -10, 0.84, binding(p.deep)) +
    line(SHINE, 14, 'M-130-440C-126-540-70-590-10-600')
  );
}

const snowBoot = (main: string, trim: string, lace: string): string =>
  at(
    0,
    -60,
    0,
    1,
    fill(CHALK, 'M-340-470C-300-560 0-560 30-470L10-420H-330Z') +
      boot(main, trim, lace) +
      box(NIGHT, -350, -330, 330, 60, 24) +
      fill(
        INK,
        'M-392 190C-200 220 240 220 452 190C470 250 450 300 400 306H-340C-390 300-404 250-392 190Z',
      ) +
      line(IRON, 12, 'M-370 250H430') +
      many(8, (i) => fill(NIGHT, `M${-330 + i * 96} 300h60v26h-60Z`)),
  );

/** A binding from the side, 900 × 760 around the origin. */
function bindingSide(p: Paint): string {
  return (
    fill(
      p.deep,
      'M-330 250C-380 0-400-200-370-420C-350-470-250-470-240-420C-250-200-210 0-120 200Z',
    ) +
    fill(SHADE, 'M-260-420C-260-200-230 0-150 240H-220C-290 0-320-200-300-440Z') +
    fill(
      p.main,
      'M-400 220C-340 180-200 160-60 190H400C450 200 450 290 400 300H-350C-400 290-420 250-400 220Z',
    ) +
    box(INK, -380, 290, 820, 44, 20) +
    line(p.second, 90, 'M-250 60C-150-90 20-130 150-90C200-60 220 60 200 200') +
    line(SHADE, 60, 'M150-60C190 0 200 100 190 180') +
    line(
      CREAM,
      14,
      many(6, (i) => `M${-180 + i * 44} ${-10 - i * 18}l20 34`),
    ) +
    line(p.second, 66, 'M250 200C260 100 340 60 420 90L440 200') +
    box(STEEL, 150, 30, 96, 110, 18) +
    box(STEEL, 380, 110, 80, 80, 16) +
    dot(IRON, -300, 180, 44) +
    dot(RUBBER, -300, 180, 18)
  );
}

function jacket(p: Paint): string {
  const body =
    'M-170-440C-80-480 80-480 170-440L350-370C430-200 500 40 540 330L390 370L300-60V440H-300V-60L-390 370L-540 330C-500 40-430-200-350-370Z';
  return (
    fill(p.deep, 'M-190-400C-200-560-80-610 0-610S200-560 190-400C90-330-90-330-190-400Z') +
    fill(NIGHT, 'M-120-410C-120-520-50-550 0-550S120-520 120-410C60-360-60-360-120-410Z') +
    fill(p.main, body) +
    clip(
      body,
      fill(p.second, 'M-560-480H560V-150L0-60L-560-150Z'),
      fill(
        SHADE,
        'M300-60C280 100 270 280 220 440H320V-60ZM300-60L400-300L330-90ZM-300-60L-400-300L-330-90ZM-300-60C-290 60-280 120-290 220Z',
      ),
      fill(NIGHT, 'M-560 300L-380 340V400H-560ZM560 300L380 340V400H560Z'),
    ) +
    line(CREAM, 16, 'M0-380V440') +
    line(INK, 12, 'M-220 160L-120 240M220 160L120 240M120-180H220')
  );
}

export const snowboarding: Sport = {
  setting: 'snow',
  tile: (p) => shadow(800, 1120, 360) + at(800, 590, 32, 0.98, board(p)),
  items: {
    snowboard: (p) => shadow(800, 1120, 330) + at(800, 590, -20, 0.94, board(p)),
    boots: (p) => shadow(830, 1020, 560) + bootPair(snowBoot(p.main, p.deep, p.second)),
    bindings: (p) => shadow(800, 1020, 480) + at(790, 620, -4, 1.18, bindingSide(p)),
    jacket: (p) => shadow(800, 1120, 380) + at(800, 670, -3, 1.06, jacket(p)),
  },
};
