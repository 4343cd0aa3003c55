import { CREAM, INK, NIGHT, SHADE, SHINE } from '../style/paint.js';
import { bike, wheel } from '../style/bike.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, clip, fill, line } from '../style/svg.js';

/** A road helmet facing right, 1000 × 700 around the origin. */
function helmet(main: string, deep: string, trim: string): string {
  const shell =
    'M-500 90C-520-120-330-320-20-330C280-340 470-190 500 20C506 60 470 90 430 80C300 60 200 110 60 130C-140 160-300 200-420 180C-470 170-496 140-500 90Z';
  return (
    line(INK, 20, 'M-250 150L-40 370M130 110L-20 370C-30 410 30 410 60 380') +
    fill(main, shell) +
    clip(
      shell,
      fill(deep, 'M-540 110C-300 130 100 60 520-10V220H-540Z'),
      fill(NIGHT, 'M-400-20C-330-180-160-250 40-262C-60-200-160-120-210-30C-260 10-350 20-400-20Z'),
      fill(NIGHT, 'M-120-20C-70-130 40-220 170-246C120-180 90-110 86-40C40 0-60 10-120-20Z'),
      fill(NIGHT, 'M160-44C160-130 200-200 270-226C350-180 400-120 420-50C360-20 240-10 160-44Z'),
      fill(
        NIGHT,
        'M-440 90C-380 50-260 60-200 90C-240 130-380 150-440 90ZM-120 80C-60 40 60 30 110 50C80 100-60 120-120 80Z',
      ),
    ) +
    line(trim, 22, 'M-480 60C-460-120-300-280-20-290') +
    line(SHINE, 14, 'M-100-286C60-300 220-270 330-190') +
    line(CREAM, 10, 'M-380 168C-200 180 100 120 420 66')
  );
}

export const cycling: Sport = {
  setting: 'road',
  tile: (p) =>
    shadow(800, 1010, 680, 30) +
    at(800, 600, -3, 1.06, bike({ kind: 'road', frame: p.main, deep: p.deep, trim: p.second })),
  items: {
    'road-bike': (p) =>
      shadow(800, 1000, 680, 30) +
      at(
        800,
        610,
        0,
        1.04,
        bike({ kind: 'road', frame: p.second, deep: p.secondDeep, trim: p.main }),
      ),
    'mountain-bike': (p) =>
      shadow(800, 1010, 700, 30) +
      at(
        800,
        610,
        -3,
        1.02,
        bike({ kind: 'mountain', frame: p.main, deep: p.deep, trim: p.second }),
      ),
    wheel: (p) =>
      shadow(800, 1080, 400) +
      at(800, 590, 0, 1, wheel({ r: 480, tyre: 32, rim: 62, rimTone: p.main, spokes: 28 })) +
      line(SHINE, 12, 'M420 470A400 400 0 0 1 620 236') +
      fill(SHADE, 'M780 1058H820V1072H780Z'),
    helmet: (p) =>
      shadow(800, 1000, 480) + at(800, 590, -6, 1.14, helmet(p.main, p.deep, p.second)),
  },
};
