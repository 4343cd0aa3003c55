import { CREAM, INK, IRON, NIGHT, RUBBER, SHADE, SHINE, STEEL } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, box, clip, dot, fill, line, many } from '../style/svg.js';

/** A ski, upright, tip on top, 1240 tall around the origin. */
function ski(main: string, deep: string, trim: string): string {
  const body =
    'M-62-520C-50-640 50-640 62-520C50-300 42 0 52 300L66 560C66 610-66 610-66 560L-52 300C-42 0-50-300-62-520Z';
  return (
    fill(main, body) +
    clip(
      body,
      fill(deep, 'M-80-60L80-180V620H-80Z'),
      fill(trim, 'M-80-100L80-220V-150L-80-30Z'),
      fill(SHADE, 'M24-640V620H90V-640Z'),
    ) +
    box(NIGHT, -44, -60, 88, 120, 20) +
    box(NIGHT, -44, 120, 88, 150, 20) +
    box(IRON, -26, 40, 52, 110, 8) +
    line(STEEL, 14, 'M-20-20H20M-20 230H20') +
    line(SHINE, 12, 'M-36-500C-30-420-28-360-26-300')
  );
}

const pole = (grip: string, basket: string): string =>
  line(STEEL, 18, 'M0-460V560') +
  box(grip, -26, -600, 52, 160, 24) +
  line(grip, 12, 'M0-590C70-560 80-450 16-440') +
  fill(basket, 'M-70 490H70L40 530H-40Z');

function bootShell(main: string, deep: string, trim: string): string {
  const shell =
    'M-330 330C-350 200-310 100-290-40L-260-470C-220-510 60-500 90-460L110-120C180-40 330 20 400 120C440 190 440 270 430 330Z';
  return (
    fill(INK, 'M-200-500C-150-580 60-580 110-500L100-420H-220Z') +
    fill(main, shell) +
    clip(
      shell,
      fill(deep, 'M-360 60C-200 20 0 60 60 140C200 190 360 150 460 180V340H-360Z'),
      fill(SHADE, 'M0-500C20-260 30-140 110 0C220 100 320 160 340 340H460V-500Z'),
      fill(trim, 'M-340-330C-200-300 0-300 130-330V-280C0-250-200-250-340-280Z'),
    ) +
    many(4, (i) =>
      at(
        [20, 40, 130, 260][i] ?? 0,
        [-400, -210, 0, 100][i] ?? 0,
        [-4, 4, 24, 30][i] ?? 0,
        1,
        box(STEEL, -150, -20, 220, 40, 12),
        box(CREAM, 10, -28, 90, 56, 10),
      ),
    ) +
    fill(INK, 'M-350 320H440L460 370H250L240 350H-160L-180 380H-360Z') +
    line(SHINE, 16, 'M-220-400C-230-300-240-200-244-120')
  );
}

/** Ski goggles with their strap, 1240 × 560 around the origin. */
export function snowGoggles(frame: string, lens: string, glow: string, strap: string): string {
  const glass =
    'M-410-110C-390-200-200-220 0-220S390-200 410-110C430 20 390 170 270 190C180 200 130 120 60 90C30 76-30 76-60 90C-130 120-180 200-270 190C-390 170-430 20-410-110Z';
  return (
    fill(
      strap,
      'M-640-130C-560-150-480-130-430-110V90C-500 90-570 100-640 80ZM640-130C560-150 480-130 430-110V90C500 90 570 100 640 80Z',
    ) +
    fill(SHADE, 'M-640 0H-430V90C-500 90-570 100-640 80ZM640 0H430V90C500 90 570 100 640 80Z') +
    line(frame, 96, glass) +
    line(
      SHADE,
      20,
      'M-440 90C-420 190-350 236-270 240C-170 244-120 150-50 136H50C120 150 170 244 270 240C350 236 420 190 440 90',
    ) +
    fill(lens, glass) +
    clip(
      glass,
      fill(glow, 'M-460-240H-60L-300 220H-460ZM80-240H190L-40 220H-150Z'),
      fill(SHADE, 'M-460 80C-200 20 200 20 460 80V220H-460Z'),
    ) +
    line(SHINE, 16, 'M-360-120C-320-160-230-172-140-176')
  );
}

function helmet(main: string, deep: string, trim: string): string {
  const dome =
    'M-400 60C-430-240-230-410 20-410C270-410 410-230 410-10L360 30C200 0 120 40 110 140L130 240C60 330-80 340-160 270C-300 260-390 200-400 60Z';
  return (
    fill(RUBBER, 'M100 40L370-10L330 150L140 250Z') +
    line(INK, 24, 'M30 280C80 400 200 420 260 350') +
    fill(main, dome) +
    clip(
      dome,
      fill(SHADE, 'M-420 40C-200 110 0 80 120 0L160 340H-420Z'),
      fill(trim, 'M-430-80C-200-150 100-160 430-90V-40C100-110-200-100-430-30Z'),
    ) +
    many(3, (i) =>
      at(
        -150 + i * 140,
        -290 + Math.abs(i - 1) * 24,
        (i - 1) * 14,
        1,
        box(INK, -46, -16, 92, 32, 16),
      ),
    ) +
    fill(deep, 'M-220 60C-180-10 60-10 100 60C130 160 120 260 30 290C-100 320-200 290-230 200Z') +
    dot(SHADE, -60, 150, 70) +
    line(SHINE, 18, 'M-340-120C-310-230-230-310-130-340')
  );
}

export const skiing: Sport = {
  setting: 'snow',
  tile: (p) =>
    shadow(800, 1110, 420) +
    at(690, 590, 16, 0.96, ski(p.main, p.deep, p.second)) +
    at(910, 590, -16, 0.96, ski(p.main, p.deep, p.second)) +
    at(430, 620, -12, 0.84, pole(INK, p.second)) +
    at(1170, 620, 12, 0.84, pole(INK, p.second)),
  items: {
    skis: (p) =>
      shadow(800, 1120, 360) +
      at(690, 590, -8, 0.98, ski(p.second, p.secondDeep, CREAM)) +
      at(930, 590, 6, 0.98, ski(p.second, p.secondDeep, CREAM)),
    boots: (p) =>
      shadow(830, 1110, 560) +
      at(570, 600, -6, 0.92, bootShell(p.main, p.deep, p.second)) +
      at(970, 680, 0, 1.02, bootShell(p.main, p.deep, p.second)),
    goggles: (p) =>
      shadow(800, 940, 520) +
      at(800, 600, -6, 1.14, snowGoggles(p.main, p.secondDeep, p.second, p.deep)),
    helmet: (p) =>
      shadow(800, 1050, 420) + at(790, 620, -5, 1.16, helmet(p.main, p.deep, p.second)),
  },
};
