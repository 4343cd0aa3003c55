import { CREAM, INK, IRON, NIGHT, SHADE, SHINE, STEEL } from '../style/paint.js';
import { ball } from '../style/ball.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, box, clip, dot, fill, line, many, n } from '../style/svg.js';

/** A golf ball of radius r. */
export function golfBall(r: number): string {
  const dimples = many(9, (row) =>
    many(9, (column) => {
      const x = (column - 4 + (row % 2) / 2) * 0.21;
      const y = (row - 4) * 0.2;
      return Math.hypot(x, y) > 0.92 ? '' : `M${n(x * r)} ${n(y * r)}h0`;
    }),
  );
  return ball('#fffdf8', r, line('#dcdcd6', r * 0.12, dimples));
}

const tee = (tone: string): string =>
  fill(tone, 'M-70-20C-40 20-24 40-20 80L-8 330H8L20 80C24 40 40 20 70-20Z') +
  dot(SHADE, 0, -20, 70, 16);

/** An iron, upright, head at the foot, 1260 tall around the origin. */
const iron = (grip: string): string =>
  line(STEEL, 20, 'M0-300L0 470') +
  box(grip, -24, -640, 48, 370, 20) +
  line(
    SHADE,
    7,
    many(9, (i) => `M-22 ${-590 + i * 34}L22 ${-606 + i * 34}`),
  ) +
  box(INK, -16, -280, 32, 40, 4) +
  fill(
    IRON,
    'M-16 380H18L20 470C90 480 190 520 240 590C250 620 230 634 200 634H20C-20 634-34 600-30 560Z',
  ) +
  fill(STEEL, 'M18 470C90 484 180 520 226 590C230 612 216 620 196 620H30C0 616-8 590-4 560Z') +
  line(IRON, 6, 'M40 530H140M36 560H176M36 590H200');

const driver = (main: string, deep: string, grip: string): string =>
  line(STEEL, 20, 'M0-300L0 450') +
  box(grip, -24, -640, 48, 370, 20) +
  box(INK, -16, -280, 32, 40, 4) +
  fill(deep, 'M-30 440C60 400 280 420 330 540C350 610 280 640 180 640H10C-40 630-56 480-30 440Z') +
  fill(main, 'M-26 440C60 400 270 420 316 530C200 600 60 590-30 560C-44 510-40 460-26 440Z') +
  line(SHINE, 12, 'M30 456C110 440 190 456 240 490');

function bag(main: string, deep: string, trim: string, soft: string): string {
  const body = 'M-190-230L-160 500C-150 550 150 550 160 500L190-230Z';
  const club = (x: number, turn: number, head: string): string =>
    at(x, -240, turn, 1, line(STEEL, 16, 'M0 40V-260'), head);
  return (
    club(-110, -12, fill(STEEL, 'M-10-240H14C24-300 60-340 120-340C130-300 60-240 20-230Z')) +
    club(100, 14, fill(STEEL, 'M-10-240H14C24-300 60-340 120-340C130-300 60-240 20-230Z')) +
    club(-20, -3, fill(trim, 'M-50-230C-100-330-40-400 40-390C110-380 130-300 50-230Z')) +
    club(50, 6, fill(soft, 'M-40-180C-80-260-40-320 30-310C90-300 100-240 40-180Z')) +
    line(INK, 30, 'M130-120C340-60 340 200 150 330') +
    fill(main, body) +
    clip(
      body,
      fill(SHADE, 'M80-240C110 0 110 300 60 560H220V-240Z'),
      fill(deep, 'M-210 400H210V560H-210Z'),
    ) +
    fill(deep, 'M-210-290C-120-330 120-330 210-290L196-190C100-160-100-160-196-190Z') +
    box(trim, -130, 20, 200, 300, 40) +
    box(SHADE, -130, 200, 200, 120, 40) +
    line(INK, 10, 'M-110 90H50') +
    box(trim, -100, -130, 140, 100, 24) +
    line(SHINE, 12, 'M-150-100L-136 300')
  );
}

export const golf: Sport = {
  setting: 'field',
  tile: (p) =>
    shadow(800, 1090, 420) +
    line(CREAM, 18, 'M1120 1060V260') +
    fill(p.second, 'M1128 260L1440 360L1128 470Z') +
    dot(NIGHT, 1120, 1066, 90, 22) +
    at(560, 550, 24, 0.88, iron(p.main)) +
    at(760, 900, 0, 1, golfBall(150)),
  items: {
    bag: (p) =>
      shadow(800, 1120, 330) + at(790, 620, 12, 0.96, bag(p.main, p.deep, p.second, p.soft)),
    clubs: (p) =>
      shadow(800, 1100, 480) +
      at(880, 560, 34, 0.86, driver(p.main, p.deep, INK)) +
      at(700, 560, -30, 0.86, iron(p.second)),
    balls: (p) =>
      shadow(800, 1090, 440) +
      at(800, 780, 0, 1.15, tee(p.second)) +
      at(800, 470, 0, 1, golfBall(310)) +
      at(1180, 930, 20, 1, golfBall(170)) +
      at(400, 950, -20, 1, golfBall(150)),
    shoes: (p) =>
      shadow(830, 1050, 600) +
      pair(
        shoe({ upper: CREAM, trim: p.main, sole: 'spikes', mark: 'saddle', laces: p.secondSoft }),
      ),
  },
};
