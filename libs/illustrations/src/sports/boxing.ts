import { CHALK, CREAM, INK, IRON, SHADE, SHINE, STEEL } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { boot, bootPair } from '../style/shoe.js';
import { at, box, clip, dot, fill, line, mirror, ring, stretch } from '../style/svg.js';

/** The colour that boxing gloves have in the mind. */
const RED = '#e2483a';
const RED_DEEP = '#b23227';

/** A boxing glove, fist up and thumb to the right, 700 × 960 around the origin. */
function glove(tone: string, deep: string, cuff: string): string {
  const fist =
    'M-200 230C-330 60-370-150-290-310C-220-460 80-500 200-390C270-330 290-230 280-130C270 0 220 90 190 230Z';
  return (
    fill(cuff, 'M-210 210H200L226 440C180 476-180 476-226 440Z') +
    fill(SHADE, 'M-210 210H200L206 270C80 300-90 300-216 270Z') +
    fill(tone, fist) +
    clip(
      fist,
      fill(deep, 'M-360 60C-260 160 80 200 300 60V260H-300Z'),
      fill(SHADE, 'M-180-300C0-250 140-250 290-300V-190C160-150-20-160-160-210Z'),
    ) +
    fill(
      deep,
      'M60-60C50-150 120-220 210-230C310-240 370-170 350-70C330 40 270 130 190 170C100 160 70 60 60-60Z',
    ) +
    fill(
      tone,
      'M96-66C90-150 140-200 214-210C300-216 346-160 330-70C312 24 262 100 196 136C130 120 104 40 96-66Z',
    ) +
    line(SHINE, 26, 'M-262-190C-250-290-200-350-110-380') +
    line(SHINE, 16, 'M150-110C156-150 180-170 212-174') +
    box(CREAM, -226, 330, 452, 44, 10) +
    line(deep, 10, 'M-90 250L40 300M40 250L-90 300')
  );
}

const bag = (main: string, deep: string, trim: string): string =>
  line(IRON, 14, 'M0-620L-150-400M0-620L150-400M0-620V-400') +
  ring(IRON, 14, 0, -640, 24) +
  fill(main, 'M-190-400C-190-440 190-440 190-400V470C190 530-190 530-190 470Z') +
  fill(SHADE, 'M60-430C200-420 190-400 190-400V470C190 510 120 520 60 518Z') +
  fill(deep, 'M-190-260C-100-236 100-236 190-260V-200C100-176-100-176-190-200Z') +
  fill(trim, 'M-190 40C-100 64 100 64 190 40V130C100 154-100 154-190 130Z') +
  fill(deep, 'M-190 350C-100 374 100 374 190 350V400C100 424-100 424-190 400Z') +
  line(SHINE, 16, 'M-146-350V-290M-146-150V-10M-146 180V310') +
  dot(STEEL, -150, -400, 18) +
  dot(STEEL, 150, -400, 18) +
  dot(STEEL, 0, -412, 18);

function headguard(main: string, deep: string, trim: string): string {
  const shell =
    'M-400 40C-440-260-260-440 0-440S440-260 400 40C390 220 330 340 230 420H120C60 440-60 440-120 420H-230C-330 340-390 220-400 40Z';
  return (
    fill(main, shell) +
    clip(
      shell,
      fill(
        deep,
        'M-460-40H-290C-320 140-260 300-150 440H-460ZM460-40H290C320 140 260 300 150 440H460Z',
      ),
      fill(SHADE, 'M220-420C340-300 330 200 240 440H460V-420Z'),
    ) +
    fill(
      INK,
      'M-230-90C-150-140 150-140 230-90C260 40 240 170 170 270C110 300 60 250 0 250S-110 300-170 270C-240 170-260 40-230-90Z',
    ) +
    fill(
      CHALK,
      'M-196-70C-130-106 130-106 196-70C220 40 200 140 150 216C100 230 60 200 0 200S-100 230-150 216C-200 140-220 40-196-70Z',
    ) +
    fill(trim, 'M-300-230C-150-310 150-310 300-230L270-150C140-210-140-210-270-150Z') +
    line(SHINE, 18, 'M-330-180C-290-290-210-350-110-376') +
    box(trim, -90, 340, 180, 60, 20) +
    line(deep, 16, 'M0-436V-310')
  );
}

const lacedBoot = (main: string, trim: string): string =>
  stretch(
    0.86,
    1.14,
    boot(main, trim, CREAM),
    fill(
      CREAM,
      'M-386 180C-200 208 200 208 440 170C470 214 440 244 380 248H-330C-390 244-404 220-386 180Z',
    ),
    line(INK, 16, 'M-330 250H370'),
  );

export const boxing: Sport = {
  setting: 'hall',
  tile: (p) =>
    shadow(800, 1080, 540) +
    at(1090, 570, 20, 1, mirror(glove(RED, RED_DEEP, p.main))) +
    at(560, 610, -14, 1.06, glove(RED, RED_DEEP, p.main)),
  items: {
    gloves: (p) =>
      shadow(800, 1080, 540) +
      at(1080, 560, 24, 0.98, mirror(glove(p.main, p.deep, p.secondDeep))) +
      at(570, 620, -12, 1.06, glove(p.main, p.deep, p.secondDeep)),
    'punch-bag': (p) =>
      shadow(800, 1130, 240, 26) + at(800, 590, 4, 0.96, bag(p.main, p.deep, p.second)),
    headguard: (p) =>
      shadow(800, 1080, 400) + at(800, 610, -5, 1.06, headguard(p.main, p.deep, p.second)),
    boots: (p) => shadow(830, 1000, 560) + bootPair(lacedBoot(p.main, p.second)),
  },
};
