import { CREAM, HIDE, INK, IRON, LEATHER, NIGHT, SHADE, SHINE, STEEL } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, box, clip, dot, fill, line, mirror, ring } from '../style/svg.js';

/** A horse's head in a bridle, facing left, 900 × 1080 around the origin. */
function horse(coat: string, dark: string, strap: string): string {
  const head =
    'M90-430L120-540C170-500 190-440 180-390C330-250 440-40 470 560H-40C-30 400-40 290-110 210C-180 260-250 330-300 370C-350 400-420 360-430 300C-440 250-400 220-380 170C-340 60-290-40-230-150C-190-240-100-360 20-410L10-530C50-510 80-480 90-430Z';
  return (
    fill(coat, head) +
    clip(
      head,
      fill(
        SHADE,
        'M-110 210C-20 180 40 80 60-40C90 120 40 300 120 560H-60C-40 400-40 290-110 210Z',
      ),
      fill(SHADE, 'M-460 230C-390 250-340 300-320 390H-460Z'),
    ) +
    fill(
      dark,
      'M60-500C120-470 170-430 190-390C340-240 450-30 500 560H380C400 300 330 100 260-20C280 90 250 120 240 140C240 40 200-60 150-130C150-80 130-40 120-20C110-160 80-280-30-330C-20-380 20-410 60-440Z',
    ) +
    dot(NIGHT, -140, -130, 34, 30) +
    dot(SHINE, -150, -140, 11) +
    line(dark, 14, 'M-186-176C-150-200-110-190-90-170') +
    dot(dark, -376, 276, 24, 32) +
    line(dark, 12, 'M-330 366C-300 340-270 330-240 330') +
    line(
      strap,
      34,
      'M-330 70C-270 130-200 170-130 196M-20-350C40-200 60-60 20 60C-10 130-70 180-130 196',
    ) +
    line(strap, 30, 'M-226-160C-160-250-60-270 14-256M14-256C-60-100-160 60-190 170L-246 300') +
    ring(STEEL, 18, -262, 310, 44) +
    line(strap, 28, 'M-230 330C-60 420 200 420 420 300') +
    box(STEEL, -200, 140, 50, 40, 8)
  );
}

/** An English saddle on its cloth, horse facing right, 960 × 960 around the origin. */
function saddle(main: string, dark: string, pad: string): string {
  const seat =
    'M-440-300C-410-360-330-350-300-280C-230-170-70-130 80-200C150-240 210-310 275-296C330-280 326-210 304-160C270-50 150 0 0 6C-170 6-340-60-430-180C-456-220-460-262-440-300Z';
  const flap =
    'M-150-60C-20 10 190-10 290-150C370-60 400 70 350 210C310 310 190 370 80 350C-60 320-140 180-150-60Z';
  return (
    fill(
      pad,
      'M-480-140C-300-50 200-50 410-190C490-70 500 110 460 240C310 280 100 270-60 270C-250 270-400 260-460 220C-510 100-516-30-480-140Z',
    ) +
    line(
      CREAM,
      12,
      'M-436 196C-380 228-240 238-60 238C100 238 300 246 430 214C462 100 456-20 410-120',
    ) +
    fill(dark, flap) +
    at(
      6,
      -14,
      0,
      0.96,
      fill(main, flap),
      clip(flap, fill(SHADE, 'M210-140C330 0 300 220 160 370H420V-140Z')),
    ) +
    line(dark, 10, 'M250-90C320 0 330 100 290 190') +
    fill(main, seat) +
    clip(
      seat,
      fill(SHADE, 'M-470-160C-300-40 100 0 320-200L320 40H-470Z'),
      line(dark, 12, 'M-420-200C-300-60 100-30 290-190'),
    ) +
    line(SHINE, 16, 'M-400-290C-370-300-350-270-330-240C-260-140-120-110-20-130') +
    line(dark, 32, 'M40-10L60 300') +
    box(STEEL, 26, 60, 56, 50, 10) +
    line(STEEL, 26, 'M60 306C-30 346-50 426-46 470H170C174 426 150 346 60 306Z') +
    line(IRON, 34, 'M-40 474H164')
  );
}

function ridingBoot(main: string, dark: string, cuff: string): string {
  const leg =
    'M-190-520H110C130-300 70-100 90 120C110 220 290 240 370 310C410 350 410 390 404 420H-200C-230 200-130 60-170-120C-200-260-200-400-190-520Z';
  return (
    fill(main, leg) +
    clip(
      leg,
      fill(
        SHADE,
        'M20-540C40-300-20-60 0 160C60 260 240 300 420 330V420H-30C-100 200-60-100-40-540Z',
      ),
      fill(cuff, 'M-240-560H160V-420H-240Z'),
      line(dark, 22, 'M-180 190C-60 230 60 190 100 130'),
    ) +
    fill(INK, 'M-206 410H410C420 446 400 456 370 456H-60L-70 500H-206Z') +
    line(SHINE, 16, 'M-140-370C-140-240-110-160-110-60') +
    box(STEEL, 40, 120, 50, 50, 10)
  );
}

function hat(main: string, dark: string, band: string): string {
  const dome = 'M-400 90C-430-240-230-390 10-390C260-390 410-220 400 60C200 130-200 150-400 90Z';
  return (
    line(INK, 26, 'M-260 110L-60 400M180 100L-40 400C-60 440 10 450 40 420') +
    fill(main, dome) +
    clip(
      dome,
      fill(SHADE, 'M160-400C340-250 320-40 260 120H440V-400Z'),
      fill(band, 'M-40-400H60L80 140H-60Z'),
    ) +
    fill(
      dark,
      'M-404 60C-200 110 160 90 300 30C440 20 560 70 600 130C610 160 590 176 560 172C420 130 300 150 160 160C-40 180-280 170-396 130Z',
    ) +
    dot(dark, 10, -392, 34, 20) +
    line(SHINE, 18, 'M-320-70C-300-190-220-270-110-300')
  );
}

export const equestrian: Sport = {
  setting: 'field',
  tile: (p) => at(790, 660, 0, 1.12, horse('#9a5f3c', '#4c2c1d', p.second)),
  items: {
    saddle: (p) => shadow(800, 1090, 460) + at(810, 560, -3, 1.1, saddle(LEATHER, HIDE, p.main)),
    bridle: (p) => at(800, 660, 0, 1.1, mirror(horse('#e9dcc8', '#b9a489', p.main))),
    'riding-boots': (p) =>
      shadow(800, 1110, 500) +
      at(620, 570, -4, 0.98, ridingBoot(NIGHT, '#000000', p.second)) +
      at(960, 620, 2, 1, ridingBoot(NIGHT, '#000000', p.second)),
    'riding-hat': (p) =>
      shadow(800, 1040, 440) + at(740, 620, -5, 1.14, hat(p.main, p.deep, p.soft)),
  },
};
