import { CREAM, INK, SHADE, SHINE } from '../style/paint.js';
import { jersey, stitches } from '../style/kit.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, clip, dot, fill, line } from '../style/svg.js';

/** A rugby ball lying along x, 1120 × 720 around the origin: blunter than an American football, four panels. */
function rugbyBall(main: string, band: string): string {
  const body = 'M-560 0C-540-190-300-350 0-350S540-190 560 0C540 190 300 350 0 350S-540 190-560 0Z';
  return (
    fill(CREAM, body) +
    clip(
      body,
      fill(
        main,
        'M-600-360H-300C-400-160-400 160-300 360H-600ZM600-360H300C400-160 400 160 300 360H600Z',
      ),
      fill(
        band,
        'M-250-360H-190C-270-140-270 140-190 360H-250C-340 140-340-140-250-360ZM250-360H190C270-140 270 140 190 360H250C340 140 340-140 250-360Z',
      ),
      line(SHADE, 10, 'M-560 0C-300-90 300-90 560 0M-560 0C-300 150 300 150 560 0'),
      fill(SHADE, 'M-600 40C-200 280 260 240 600-60V380H-600Z'),
    ) +
    line(INK, 12, stitches(-120, -66, 240, 0, 8, 40)) +
    line(SHINE, 16, 'M-430-170C-340-250-230-290-130-302')
  );
}

function scrumCap(main: string, deep: string, trim: string): string {
  const cap =
    'M-390 60C-430-230-250-410 10-420C270-420 410-230 390 20C386 100 340 130 320 190C290 290 240 330 170 340C160 220 150 120 60 100C-20 90-60 160-70 300C-200 330-330 260-390 60Z';
  const pad = (x: number, y: number, turn: number): string =>
    at(x, y, turn, 1, fill(trim, 'M-70-56H70L56 56H-56Z'));
  return (
    line(INK, 26, 'M-70 290C-20 420 120 440 190 330') +
    fill(main, cap) +
    clip(
      cap,
      fill(SHADE, 'M160-420C330-250 320 40 180 350H420V-420Z'),
      line(
        deep,
        16,
        'M-400-60C-200-110 200-110 400-60M-120-420C-160-240-160-60-120 120M130-420C170-240 170-100 150 100',
      ),
    ) +
    pad(-240, -180, -24) +
    pad(10, -250, 0) +
    pad(260, -180, 24) +
    pad(-270, 30, -12) +
    pad(270, 20, 12) +
    pad(10, 0, 0) +
    line(SHINE, 16, 'M-340-110C-310-230-240-310-140-350') +
    dot(deep, 110, 230, 34) +
    dot(INK, 110, 230, 16)
  );
}

export const rugby: Sport = {
  setting: 'field',
  tile: (p) => shadow(800, 1060, 440) + at(800, 590, -30, 1.14, rugbyBall(p.main, p.second)),
  items: {
    ball: (p) => shadow(800, 1060, 430) + at(800, 590, 24, 1.12, rugbyBall(p.second, p.main)),
    boots: (p) =>
      shadow(830, 1050, 600) +
      pair(
        shoe({
          upper: p.main,
          trim: p.deep,
          sole: 'studs',
          high: false,
          mark: 'band',
          laces: p.secondSoft,
        }),
      ),
    'scrum-cap': (p) =>
      shadow(800, 1070, 400) + at(800, 620, -6, 1.16, scrumCap(p.main, p.deep, p.soft)),
    jersey: (p) =>
      shadow(800, 1120, 380) +
      at(
        800,
        590,
        4,
        1.12,
        jersey(
          p.main,
          p.deep,
          fill(p.second, 'M-600-260H600V-130H-600ZM-600 0H600V130H-600ZM-600 260H600V390H-600Z') +
            fill(CREAM, 'M-60-480H60V-200L0-160L-60-200Z'),
        ),
      ),
  },
};
