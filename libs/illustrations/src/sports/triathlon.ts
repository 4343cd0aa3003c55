import { CREAM, INK, SEA, SHADE, SHINE, type Paint } from '../style/paint.js';
import { bike, wheel } from '../style/bike.js';
import { type Sport, shadow } from '../style/scene.js';
import { shoe } from '../style/shoe.js';
import { at, clip, dot, fill, line } from '../style/svg.js';
import { swimGoggles } from './swimming.js';

/** A time-trial helmet with its tail and visor, facing right, 1240 × 640 around the origin. */
function aeroHelmet(p: Paint): string {
  const shell =
    'M-640 90C-480-40-320-260 0-330C220-370 430-240 470-20L420 60C300 40 180 60 120 150L60 240C-60 250-160 190-280 170C-420 150-560 150-640 90Z';
  return (
    line(INK, 24, 'M-60 210C0 330 120 370 200 320') +
    fill(['#20313f', 0.92], 'M120 40L468-20C490 80 450 190 380 220C280 230 180 210 120 150Z') +
    fill(SHINE, 'M300 20L360 10L280 210L230 200Z') +
    fill(p.main, shell) +
    clip(
      shell,
      fill(p.second, 'M-660 110C-400-60-200-160 160-220L480-80V-20C200-120-200-20-560 180Z'),
      fill(SHADE, 'M-640 90C-300 130-60 120 120 40L160 260H-640Z'),
    ) +
    fill(p.deep, 'M-120 30C-80-20 20-20 60 30C80 100 60 180 0 200C-80 190-130 110-120 30Z') +
    line(SHINE, 16, 'M-220-190C-130-250-40-286 50-296')
  );
}

function trisuit(p: Paint): string {
  const body =
    'M-120-540L-64-550C-40-430 40-430 64-550L120-540L260-470C310-400 330-320 340-240L220-210L200-250C180-130 176-30 196 60C230 200 240 340 236 470H40L0 190L-40 470H-236C-240 340-230 200-196 60C-176-30-180-130-200-250L-220-210L-340-240C-330-320-310-400-260-470Z';
  return (
    fill(p.main, body) +
    clip(
      body,
      fill(
        p.deep,
        'M-360-500H-240C-150-300-130-60-170 120L-110 480H-260ZM360-500H240C150-300 130-60 170 120L110 480H260Z',
      ),
      fill(
        p.second,
        'M-260 390H260V440H-260ZM-360-290L-200-320V-270L-360-240ZM360-290L200-320V-270L360-240Z',
      ),
      fill(CREAM, 'M-260-90L0 20L260-90V-60L0 50L-260-60Z'),
      fill(p.second, 'M-260-50L0 60L260-50V10L0 120L-260 10Z'),
      fill(SHADE, 'M90-540C130-200 110 60 100 200L170 480H280V-540Z'),
    ) +
    line(p.second, 22, 'M-64-546C-40-426 40-426 64-546') +
    line(CREAM, 8, 'M0-448V-10')
  );
}

export const triathlon: Sport = {
  setting: 'road',
  tile: (p) =>
    fill(
      SEA,
      'M0 0H1600V330Q1500 390 1400 330T1200 330T1000 330T800 330T600 330T400 330T200 330T0 330Z',
    ) +
    at(820, 262, -4, 0.58, swimGoggles(p.main, p.deep, INK, CREAM)) +
    at(500, 790, 0, 1, wheel({ r: 330, tyre: 26, rim: 60, rimTone: p.main, spokes: 20 })) +
    dot(p.second, 500, 790, 40) +
    shadow(560, 1130, 420) +
    shadow(1150, 1110, 360) +
    at(
      1130,
      930,
      -14,
      0.66,
      shoe({ upper: p.second, trim: p.secondDeep, sole: 'runner', mark: 'wing' }),
    ),
  items: {
    'time-trial-bike': (p) =>
      shadow(800, 1000, 680, 30) +
      at(800, 610, -2, 1.05, bike({ kind: 'aero', frame: p.main, deep: p.deep, trim: p.second })),
    'aero-helmet': (p) => shadow(800, 1000, 520) + at(830, 600, -7, 1.14, aeroHelmet(p)),
    trisuit: (p) => shadow(800, 1130, 320) + at(800, 590, -5, 1.02, trisuit(p)),
    'disc-wheel': (p) =>
      shadow(800, 1080, 400) +
      at(800, 590, 18, 1, wheel({ r: 480, tyre: 34, rim: 0, rimTone: p.deep, disc: p.main })) +
      at(
        800,
        590,
        18,
        1,
        line(p.second, 44, 'M-330-210A392 392 0 0 1 390-36M330 210A392 392 0 0 1-390 36'),
      ),
  },
};
