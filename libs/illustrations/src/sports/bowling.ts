import { CHALK, CREAM, INK, NIGHT, SHADE, SHINE } from '../style/paint.js';
import { ball } from '../style/ball.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, clip, dot, fill, line } from '../style/svg.js';

/** A bowling ball of radius r with swirls and three holes. */
const bowlingBall = (r: number, tone: string, swirl: string): string =>
  at(
    0,
    0,
    0,
    r / 400,
    ball(
      tone,
      400,
      line(swirl, 46, 'M-420 120C-200 0-120 260 60 180S300 40 440 120'),
      line(swirl, 26, 'M-360-160C-220-260-60-120 80-200S300-300 380-220'),
      line(swirl, 30, 'M-200 420C-120 300 80 360 240 300'),
      dot(NIGHT, -20, -190, 46, 50),
      dot(NIGHT, 110, -210, 46, 50),
      dot(NIGHT, 60, -60, 54, 58),
      dot(SHINE, -26, -170, 26, 14),
      dot(SHINE, 104, -190, 26, 14),
      dot(SHINE, 54, -36, 30, 14),
    ),
  );

/** A pin standing on y = 440, 960 tall. */
function pin(stripe: string): string {
  const body =
    'M-96-410C-96-500 96-500 96-410C96-310 52-270 58-170C70-60 160 20 160 170C160 290 110 380 84 440H-84C-110 380-160 290-160 170C-160 20-70-60-58-170C-52-270-96-310-96-410Z';
  return (
    fill(CREAM, body) +
    clip(
      body,
      fill(
        stripe,
        'M-100-250Q0-222 100-250V-214Q0-186-100-214ZM-100-190Q0-162 100-190V-150Q0-122-100-150Z',
      ),
      fill(SHADE, 'M40-480C20-200 10-180 30-100C100 40 90 300 30 450H200V-480Z'),
    ) +
    line(CHALK, 8, 'M-80 424H80') +
    line(SHINE, 14, 'M-120 150C-116 90-96 50-76 10')
  );
}

const bag = (main: string, deep: string, trim: string): string =>
  line(deep, 44, 'M-190-170C-190-420 190-420 190-170') +
  fill(
    main,
    'M-420 10C-420-200-200-260 0-260S420-200 420 10V300C420 360 380 390 330 390H-330C-380 390-420 360-420 300Z',
  ) +
  fill(deep, 'M-420 120H420V300C420 360 380 390 330 390H-330C-380 390-420 360-420 300Z') +
  line(INK, 12, 'M-400-20C-330-160-160-190 0-190S330-160 400-20') +
  dot(trim, 0, 130, 150) +
  dot(deep, -30, 90, 20) +
  dot(deep, 40, 84, 20) +
  dot(deep, 10, 150, 24) +
  line(trim, 44, 'M-230-150C-230-470 230-470 230-150') +
  line(SHINE, 14, 'M-370-10C-340-110-280-160-200-186');

export const bowling: Sport = {
  setting: 'hall',
  tile: (p) =>
    shadow(800, 1060, 560) +
    at(560, 560, 0, 0.94, pin(p.second)) +
    at(1160, 560, 0, 0.94, pin(p.second)) +
    at(860, 620, 6, 1.02, pin(p.second)) +
    at(640, 800, 0, 1, bowlingBall(270, p.main, p.soft)),
  items: {
    ball: (p) => shadow(800, 1030, 380) + at(800, 600, 10, 1, bowlingBall(425, p.main, p.soft)),
    pins: (p) =>
      shadow(800, 1060, 560) +
      at(480, 570, -4, 0.96, pin(p.second)) +
      at(1120, 570, 4, 0.96, pin(p.second)) +
      at(800, 610, 0, 1.06, pin(p.second)),
    shoes: (p) =>
      shadow(830, 1030, 600) +
      pair(shoe({ upper: p.main, trim: p.second, sole: 'heel', mark: 'saddle' })),
    'ball-bag': (p) =>
      shadow(800, 1040, 480) + at(800, 640, -4, 1.06, bag(p.main, p.deep, p.second)),
  },
};
