import { BARK, CREAM, IRON, RUBBER, SHADE, SHINE, STEEL, WOOD } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, box, clip, fill, line, many, ring } from '../style/svg.js';

/** Two wooden rings on straps from the top edge; the middle of the rings is the origin. */
function rings(strap: string, deep: string): string {
  const one = (x: number): string =>
    fill(strap, `M${x - 34}-760H${x + 34}L${x + 30}-180H${x - 30}Z`) +
    fill(deep, `M${x - 34}-430H${x + 34}V-330H${x - 34}Z`) +
    box(STEEL, x - 48, -420, 96, 80, 12) +
    ring(BARK, 62, x + 6, 16, 226) +
    ring(WOOD, 50, x, 6, 226) +
    line(SHINE, 14, `M${x - 214}-20A218 218 0 0 1 ${x - 90}-190`) +
    fill(strap, `M${x - 30}-290H${x + 30}V-190H${x - 30}Z`);
  return one(-310) + one(310);
}

/** A balance beam on its two feet, 1340 × 560 around the origin. */
const beam = (main: string, soft: string, leg: string): string =>
  line(IRON, 44, 'M-430-60L-560 280M-430-60L-300 280M430-60L300 280M430-60L560 280') +
  line(STEEL, 16, 'M-510 150H-350M350 150H510') +
  box(RUBBER, -620, 264, 140, 40, 18) +
  box(RUBBER, -370, 264, 140, 40, 18) +
  box(RUBBER, 230, 264, 140, 40, 18) +
  box(RUBBER, 480, 264, 140, 40, 18) +
  fill(main, 'M-690-120H690V-10C690 10 676 20 660 20H-660C-676 20-690 10-690-10Z') +
  fill(soft, 'M-650-190H650L690-110H-690Z') +
  box(leg, -100, -110, 200, 130) +
  line(SHINE, 12, 'M-600-160H-200');

function horse(main: string, deep: string, trim: string): string {
  const body =
    'M-560-80C-580-190-500-240-400-240H400C500-240 580-190 560-80C550 0 500 30 400 30H-400C-500 30-550 0-560-80Z';
  return (
    line(IRON, 50, 'M-260 30L-380 440M260 30L380 440') +
    line(STEEL, 50, 'M-190 30L-250 330M190 30L250 330') +
    box(IRON, -310, 320, 120, 36, 16) +
    box(IRON, 190, 320, 120, 36, 16) +
    box(RUBBER, -460, 420, 160, 44, 18) +
    box(RUBBER, 300, 420, 160, 44, 18) +
    line(
      WOOD,
      44,
      'M-200-230V-330C-200-400-60-400-60-330V-230M60-230V-330C60-400 200-400 200-330V-230',
    ) +
    fill(main, body) +
    clip(
      body,
      fill(SHADE, 'M-600-60C-200 0 200 0 600-60V60H-600Z'),
      fill(deep, 'M-250-260H-10V60H-250ZM10-260H250V60H10Z'),
      fill(trim, 'M-420-260H-390V60H-420ZM390-260H420V60H390Z'),
    ) +
    line(SHINE, 16, 'M-500-160C-480-200-440-206-400-206')
  );
}

function leotard(main: string, deep: string, trim: string): string {
  const body =
    'M-150-450L-90-460C-70-360 70-360 90-460L150-450L440-70L330 10L180-200C150-100 130 0 150 90C170 150 200 190 214 240C140 280 70 370 54 450H-54C-70 370-140 280-214 240C-200 190-170 150-150 90C-130 0-150-100-180-200L-330 10L-440-70Z';
  return (
    fill(main, body) +
    clip(
      body,
      fill(trim, 'M-500-100L-180-480H0L-200-100C-100 60 60 120 260 160V280L-240 200Z'),
      fill(
        deep,
        'M60-480L200-480L480-60L330 40L170-210C150-50 130 60 180 170C80 60 60-200 60-480Z',
      ),
      fill(SHADE, 'M110-100C100 100 60 300 0 460H140L320 230L190 160Z'),
    ) +
    line(deep, 20, 'M-90-460C-70-360 70-360 90-460') +
    line(
      CREAM,
      10,
      many(6, (i) => `M${-120 + i * 44} ${20 + i * 22}L${-110 + i * 44} ${2 + i * 22}`),
    )
  );
}

export const gymnastics: Sport = {
  setting: 'hall',
  tile: (p) => shadow(800, 1090, 480, 26) + at(800, 690, 0, 1.06, rings(p.main, p.deep)),
  items: {
    rings: (p) => shadow(800, 1100, 440, 24) + at(800, 660, 3, 1, rings(p.second, p.secondDeep)),
    beam: (p) => shadow(800, 990, 660, 30) + at(800, 660, -2, 1.02, beam(p.main, p.soft, p.deep)),
    'pommel-horse': (p) =>
      shadow(800, 1080, 520, 30) + at(800, 590, 0, 1.1, horse(p.main, p.deep, p.second)),
    leotard: (p) =>
      shadow(800, 1110, 300) + at(800, 600, -6, 1.1, leotard(p.main, p.deep, p.second)),
  },
};
