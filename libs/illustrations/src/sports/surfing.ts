import { CREAM, INK, NIGHT, RUBBER, SHADE, SHINE, type Paint } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, clip, fill, line } from '../style/svg.js';

/** A shortboard, upright, nose on top, 1300 tall around the origin. */
export function shortboard(p: Paint): string {
  const body =
    'M0-650C110-520 178-250 178 40C178 280 140 470 100 560C70 610 40 620 0 580C-40 620-70 610-100 560C-140 470-178 280-178 40C-178-250-110-520 0-650Z';
  return (
    fill(CREAM, body) +
    clip(
      body,
      fill(p.main, 'M-200-680H200V-250L-200-80Z'),
      fill(p.second, 'M-200-40L200-210V-140L-200 30Z'),
      fill(p.main, 'M-200 540L200 380V640H-200Z'),
      fill(SHADE, 'M70-640C120-200 110 300 40 640H220V-640Z'),
    ) +
    line([INK, 0.35], 7, 'M0-640V578') +
    line(SHINE, 14, 'M-136-60C-140-220-110-370-60-480')
  );
}

function longboard(p: Paint): string {
  const body =
    'M0-640C120-640 180-460 180-200V200C180 440 130 620 0 620S-180 440-180 200V-200C-180-460-120-640 0-640Z';
  return (
    fill(p.second, body) +
    clip(
      body,
      fill(CREAM, 'M-90-700H90V700H-90Z'),
      fill(p.main, 'M-40-700H40V700H-40Z'),
      fill(SHADE, 'M80-640C130-200 120 300 60 640H220V-640Z'),
    ) +
    line(SHINE, 14, 'M-140-160C-142-300-126-420-90-500')
  );
}

/** A wetsuit laid flat, 1000 × 1160 around the origin; sleeves and legs short or long. */
function wetsuit(p: Paint): string {
  const body =
    'M-110-540C-60-500 60-500 110-540L250-480C340-300 400-100 430 80L320 110C280-40 250-140 200-250C190-60 190 60 200 160C220 320 230 450 226 580H90C80 420 50 300 0 170C-50 300-80 420-90 580H-226C-230 450-220 320-200 160C-190 60-190-60-200-250C-250-140-280-40-320 110L-430 80C-400-100-340-300-250-480Z';
  return (
    fill(NIGHT, body) +
    clip(
      body,
      fill(
        p.main,
        'M-260-600H-120C-100-360-120-200-200-100V-260L-330 110L-460 80ZM260-600H120C100-360 120-200 200-100V-260L330 110L460 80Z',
      ),
      fill(p.second, 'M-240 300H-60L-70 360H-240ZM240 300H60L70 360H240Z'),
      fill(SHADE, 'M90-560C110-200 110 0 90 300L150 600H260V-560Z'),
    ) +
    line(RUBBER, 30, 'M-104-532C-60-490 60-490 104-532') +
    line(p.soft, 10, 'M0-490V-120') +
    line(
      RUBBER,
      12,
      'M-150-100C-60-60 60-60 150-100M-170 120C-80 90-40 110 0 166M170 120C80 90 40 110 0 166',
    )
  );
}

const fin = (tone: string, deep: string): string =>
  fill(tone, 'M-240 250C-180 20-60-260 240-330C300-340 320-300 290-260C210-140 210 60 250 250Z') +
  fill(deep, 'M-250 236H256C260 300 220 320 180 320H-190C-240 320-260 290-250 236Z') +
  line(SHINE, 16, 'M-120 120C-60-40 40-170 160-240') +
  fill(SHADE, 'M120 240C60 60 120-160 290-300C210-140 210 60 250 240Z');

export const surfing: Sport = {
  setting: 'water',
  tile: (p) =>
    shadow(800, 1110, 380) +
    at(980, 590, 24, 0.94, longboard(p)) +
    at(660, 590, -14, 0.94, shortboard(p)),
  items: {
    shortboard: (p) => shadow(800, 1120, 340) + at(800, 590, 30, 0.98, shortboard(p)),
    longboard: (p) => shadow(800, 1120, 340) + at(800, 590, -24, 0.98, longboard(p)),
    wetsuit: (p) => shadow(800, 1130, 330) + at(800, 590, 4, 0.98, wetsuit(p)),
    fins: (p) =>
      shadow(800, 1080, 560) +
      at(420, 480, -8, 0.86, fin(p.main, p.deep)) +
      at(1150, 470, 8, 0.86, fin(p.main, p.deep)) +
      at(780, 760, 0, 0.98, fin(p.second, p.secondDeep)),
  },
};
