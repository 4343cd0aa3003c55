import { BARK, CREAM, INK, IRON, NIGHT, RUBBER, SHADE, SHINE, STEEL } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { blade, boot, bootPair } from '../style/shoe.js';
import { at, box, dot, fill, line, many } from '../style/svg.js';

const roller = (tone: string, x: number, y: number, r: number, hub: string): string =>
  dot(tone, x, y, r) +
  dot(SHADE, x + r * 0.1, y + r * 0.1, r * 0.82) +
  dot(hub, x, y, r * 0.48) +
  dot(INK, x, y, r * 0.18);

/** A quad roller skate, toe to the right. */
const rollerSkate = (main: string, trim: string, wheels: string): string =>
  at(
    0,
    -90,
    0,
    1,
    fill(NIGHT, 'M-380 210H440V250H-380Z') +
      fill(IRON, 'M-330 250H-130L-190 320H-280ZM160 250H360L310 320H210Z') +
      fill(wheels, 'M380 230C480 220 500 300 440 330L380 290Z') +
      boot(main, trim, CREAM) +
      roller(wheels, -235, 370, 98, CREAM) +
      roller(wheels, 260, 370, 98, CREAM),
  );

/** An inline skate, toe to the right. */
function inline(main: string, trim: string, wheels: string): string {
  return at(
    0,
    -100,
    0,
    1,
    fill(IRON, 'M-390 220H430L460 350H-420Z') +
      fill(SHADE, 'M-400 300H450L460 350H-420Z') +
      boot(main, trim, CREAM) +
      box(NIGHT, -340, -440, 330, 70, 30) +
      box(CREAM, -110, -428, 90, 46, 10) +
      fill(NIGHT, 'M-210-60L110-180L150-110L-180 20Z') +
      fill(NIGHT, 'M-376 180C-200 200 200 200 436 180V244H-376Z') +
      fill(RUBBER, 'M-400 300H-480L-500 390H-420Z') +
      many(4, (i) => roller(wheels, -340 + i * 232, 376, 108, CREAM)),
  );
}

const figureSkate = (main: string, deep: string): string =>
  at(
    0,
    -60,
    0,
    1,
    blade(STEEL),
    fill(BARK, 'M-372 200H434V236H-250L-270 270H-372Z'),
    boot(main, deep, CREAM),
    line(IRON, 10, 'M430 290l30-14M446 308l30-14'),
  );

/** A skateboard from the side, 1340 × 360 around the origin. */
function skateboard(deck: string, grip: string, wheels: string): string {
  return (
    fill(IRON, 'M-420 20H-260L-300 110H-380ZM260 20H420L380 110H300Z') +
    line(grip, 44, 'M-640-110C-560-60-520-10-430-10H430C520-10 560-60 640-110') +
    line(deck, 28, 'M-636-84C-560-34-520 16-430 16H430C520 16 560-34 636-84') +
    roller(wheels, -340, 130, 92, CREAM) +
    roller(wheels, 340, 130, 92, CREAM) +
    line(SHINE, 10, 'M-380-20H100')
  );
}

export const skating: Sport = {
  setting: 'hall',
  tile: (p) =>
    shadow(800, 1090, 500) + at(800, 690, -6, 0.98, rollerSkate(p.main, p.second, p.second)),
  items: {
    'roller-skates': (p) =>
      shadow(840, 1072, 560) +
      at(500, 620, -7, 0.78, rollerSkate(p.main, p.deep, p.second)) +
      at(950, 700, -2, 0.92, rollerSkate(p.main, p.deep, p.second)),
    'inline-skates': (p) =>
      shadow(800, 1080, 540) + at(800, 660, -5, 0.96, inline(p.main, p.deep, p.second)),
    'figure-skates': (p) => shadow(840, 1072, 560) + bootPair(figureSkate(CREAM, p.soft)),
    skateboard: (p) =>
      shadow(800, 860, 560) + at(800, 640, -10, 1.08, skateboard(p.second, INK, p.main)),
  },
};
