import { CREAM, INK, SHADE, SHINE, type Paint } from '../style/paint.js';
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
    'M-130-520L-60-530C-40-400 40-400 60-530L130-520C150-400 190-330 250-290C230-120 220 0 240 150L300 520H60L0 200L-60 520H-300L-240 150C-220 0-230-120-250-290C-190-330-150-400-130-520Z';
  return (
    fill(p.main, body) +
    clip(
      body,
      fill(
        p.deep,
        'M-270-320C-150-200-150 60-210 300L-320 540H-170C-110 300-60 60-100-330ZM270-320C150-200 150 60 210 300L320 540H170C110 300 60 60 100-330Z',
      ),
      fill(p.second, 'M-320 430H320V490H-320Z'),
      fill(p.second, 'M-260-120L0-40L260-120V-60L0 20L-260-60Z'),
      fill(SHADE, 'M120-540C140-100 130 100 100 300L200 540H320V-540Z'),
    ) +
    line(p.second, 22, 'M-62-526C-40-400 40-400 62-526') +
    line(CREAM, 10, 'M0-420V60')
  );
}

export const triathlon: Sport = {
  setting: 'road',
  tile: (p) =>
    fill(
      p.second,
      'M0 0H1600V330Q1500 390 1400 330T1200 330T1000 330T800 330T600 330T400 330T200 330T0 330Z',
    ) +
    at(800, 240, -4, 0.56, swimGoggles(p.main, p.deep, INK, CREAM)) +
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
