import { CREAM, INK, SHADE, SHINE } from '../style/paint.js';
import { jersey, stitches } from '../style/kit.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, box, clip, dot, fill, line, many } from '../style/svg.js';

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

/** A padded cap facing right, 820 × 860 around the origin. */
function scrumCap(main: string, deep: string, trim: string): string {
  const cap =
    'M-390 40C-430-230-250-410 10-420C270-420 410-260 400-60C330-90 260-70 226-10C190 80 230 220 190 350C120 400 0 380-70 330C-210 320-340 240-390 40Z';
  const pad = (x: number, y: number, turn: number, size: number): string =>
    at(x, y, turn, size, box(trim, -78, -66, 156, 132, 34));
  return (
    fill(INK, 'M300-80L400-60C410 20 390 120 340 160L200 330L170 60Z') +
    fill(main, cap) +
    clip(
      cap,
      fill(SHADE, 'M-420 60C-200 200 60 200 260-60L300 420H-420Z'),
      line(
        deep,
        14,
        'M-420-40C-200-110 200-130 420-90M-150-420C-210-240-190-60-130 160M130-440C190-300 190-200 180-100',
      ),
    ) +
    pad(-290, -130, -40, 0.8) +
    pad(-30, -270, -6, 1) +
    pad(270, -230, 34, 0.86) +
    pad(0, -30, -4, 0.9) +
    pad(-260, 100, 16, 0.86) +
    dot(deep, 40, 160, 96) +
    many(7, (i) =>
      dot(
        INK,
        40 + (i === 6 ? 0 : 48 * Math.cos(i * 1.0472)),
        160 + (i === 6 ? 0 : 48 * Math.sin(i * 1.0472)),
        15,
      ),
    ) +
    line(INK, 26, 'M150 350C190 450 320 420 350 330') +
    line(CREAM, 9, 'M-370 150L-330 130M-340 210L-300 184M-300 262L-264 230')
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
