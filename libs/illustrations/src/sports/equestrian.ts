import { CREAM, HIDE, INK, IRON, LEATHER, NIGHT, SHADE, SHINE, STEEL } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, box, clip, dot, fill, line, many, mirror, ring } from '../style/svg.js';

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

function saddle(main: string, dark: string, pad: string): string {
  const flap =
    'M-210-190C-60-120 120-130 230-190C290-60 320 120 250 240C180 330 0 330-90 260C-190 170-240-20-210-190Z';
  return (
    fill(
      pad,
      'M-480-150C-300-70 300-90 500-190C560-60 540 130 470 180C260 230-280 240-420 200C-500 110-520-40-480-150Z',
    ) +
    line(CREAM, 12, 'M-440 150C-260 200 250 190 450 140') +
    fill(
      dark,
      'M-500-250C-480-330-400-350-340-290C-200-160 120-150 300-260C340-310 420-390 480-350C530-320 520-240 470-190C300-60-300-40-460-160C-496-190-506-220-500-250Z',
    ) +
    fill(
      main,
      'M-488-262C-470-320-410-336-350-280C-210-150 120-140 306-250C350-300 410-370 466-340C500-310 490-260 450-220C300-110-280-90-440-190C-476-214-492-236-488-262Z',
    ) +
    fill(main, flap) +
    clip(flap, fill(SHADE, 'M130-200C220 0 200 200 80 330H340V-200Z')) +
    line(dark, 10, 'M-176-130C-60-80 110-90 206-140') +
    line(dark, 34, 'M20-90L40 300') +
    line(STEEL, 26, 'M40 300C-50 340-70 420-66 470H150C154 420 130 340 40 300Z') +
    line(IRON, 34, 'M-60 474H144') +
    line(SHINE, 14, 'M-440-250C-360-240-300-190-200-166')
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
    saddle: (p) => shadow(800, 1090, 460) + at(800, 570, -3, 1.16, saddle(LEATHER, HIDE, p.main)),
    bridle: (p) => at(800, 660, 0, 1.1, mirror(horse('#e9dcc8', '#b9a489', p.main))),
    'riding-boots': (p) =>
      shadow(800, 1110, 500) +
      at(620, 570, -4, 0.98, ridingBoot(NIGHT, '#000000', p.second)) +
      at(960, 620, 2, 1, ridingBoot(NIGHT, '#000000', p.second)),
    'riding-hat': (p) =>
      shadow(800, 1040, 440) +
      at(740, 620, -5, 1.14, hat(p.main, p.deep, p.soft)) +
      many(0, String),
  },
};
