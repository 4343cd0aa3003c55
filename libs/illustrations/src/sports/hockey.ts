import { CREAM, INK, NIGHT, RUBBER, SHADE, SHINE, STEEL, WOOD } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { blade, boot, bootPair } from '../style/shoe.js';
import { at, box, clip, dot, fill, line, many, mirror } from '../style/svg.js';

/** An ice hockey stick, upright, blade at the foot to the right, 1240 tall around the origin. */
export const hockeyStick = (shaft: string, tape: string): string =>
  line(shaft, 44, 'M-120-590L20 440') +
  line(SHADE, 14, 'M-108-590L32 430') +
  fill(
    shaft,
    'M0 400L44 396C70 470 110 500 200 506C290 510 380 490 410 510C440 540 420 600 360 606L110 616C40 616 20 580 8 500Z',
  ) +
  fill(tape, 'M130 502C250 516 370 486 410 510C440 540 420 600 360 606L130 616Z') +
  line(SHADE, 9, 'M190 508V612M250 508V610M310 502V608M370 500V604') +
  line(tape, 52, 'M-120-590L-96-410') +
  line(SHADE, 8, 'M-140-520L-90-540M-134-470L-84-490M-128-420L-78-440');

/** A puck, 400 wide. */
export const puck =
  fill(NIGHT, 'M-200-40V50C-200 110 200 110 200 50V-40Z') +
  line(
    RUBBER,
    8,
    many(14, (i) => `M${-182 + i * 28} ${30 + 18 * Math.sin((i / 13) * Math.PI)}v26`),
  ) +
  dot(RUBBER, 0, -40, 200, 66) +
  dot(INK, 0, -40, 150, 46);

const skate = (main: string, trim: string): string =>
  at(0, -60, 0, 1, blade(CREAM), boot(main, trim, CREAM), fill(INK, 'M-372 190H434V230H-372Z'));

function helmet(main: string, deep: string, trim: string): string {
  const shell =
    'M-430 110C-470-200-270-380 0-390C260-390 400-230 410-20L150 0C130 80 120 150 130 220C0 260-80 200-160 190C-290 180-390 200-430 110Z';
  return (
    fill(INK, 'M100-20H380L330 200H100Z') +
    fill(main, shell) +
    clip(
      shell,
      fill(SHADE, 'M-450 40C-200 100 20 80 160 0V260H-450Z'),
      fill(deep, 'M-60-400C-40-250-60-80-100 240H-150C-130-60-120-240-140-400Z'),
      fill(trim, 'M-460-60C-300-90-200-90-120-60V0C-220-30-320-30-460 0Z'),
    ) +
    many(3, (i) => box(INK, -330 + i * 70, -220 - i * 16, 34, 76, 17)) +
    many(2, (i) => box(INK, 60 + i * 90, -270 + i * 20, 34, 76, 17)) +
    fill(['#dff1fa', 0.6], 'M130 0L420-20C480 60 480 180 430 260C330 290 200 270 120 210Z') +
    line(STEEL, 16, 'M130 0L420-20') +
    line(SHINE, 18, 'M250 60C240 120 250 170 270 220') +
    line(INK, 24, 'M-80 200C-20 340 120 380 260 340') +
    dot(INK, -60, 130, 40) +
    line(SHINE, 18, 'M-360-70C-330-190-250-270-150-300')
  );
}

function glove(main: string, deep: string, trim: string): string {
  const roll = (x: number, y: number, turn: number, w: number, h: number, tone: string): string =>
    at(
      x,
      y,
      turn,
      1,
      box(tone, -w / 2, -h / 2, w, h, 44),
      box(SHADE, -w / 2, h / 2 - 30, w, 30, 14),
    );
  return (
    fill(deep, 'M-260 120H260L320 470C180 520-180 520-320 470Z') +
    fill(deep, 'M-250-320H250V180H-250ZM250-60L330-120L380 100L250 200Z') +
    fill(trim, 'M-288 280H288L302 370C160 410-160 410-302 370Z') +
    roll(330, 20, 32, 170, 330, main) +
    many(4, (i) =>
      roll(
        -200 + i * 132,
        -330 + Math.abs(i - 1.4) * 26,
        (i - 1.5) * 5,
        118,
        230,
        i % 2 === 0 ? main : deep,
      ),
    ) +
    roll(0, -130, 0, 540, 150, main) +
    roll(0, 30, 0, 540, 150, trim) +
    roll(0, 180, 0, 520, 130, main) +
    line(SHINE, 14, 'M-230-170H-90M-230-10H-110')
  );
}

export const hockey: Sport = {
  setting: 'ice',
  tile: (p) =>
    shadow(800, 1090, 560) +
    at(960, 600, 24, 1.06, mirror(hockeyStick(WOOD, INK))) +
    at(640, 600, -24, 1.06, hockeyStick(p.main, CREAM)) +
    at(800, 1000, 0, 0.9, puck),
  items: {
    stick: (p) =>
      shadow(800, 1100, 560) +
      at(680, 600, -26, 1.16, hockeyStick(p.main, INK)) +
      at(520, 940, -4, 0.9, puck),
    skates: (p) => shadow(840, 1072, 560) + bootPair(skate(NIGHT, p.main)),
    helmet: (p) =>
      shadow(800, 1010, 440) + at(790, 610, -5, 1.18, helmet(p.main, p.deep, p.second)),
    gloves: (p) =>
      shadow(800, 1090, 540) +
      at(1060, 560, 16, 0.86, glove(p.main, p.deep, p.second)) +
      at(570, 640, -12, 0.94, glove(p.main, p.deep, p.second)),
  },
};
