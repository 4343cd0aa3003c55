import { CHALK, CREAM, NIGHT, RUBBER, SHADE, SHINE, STEEL } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { pair, shoe } from '../style/shoe.js';
import { at, box, clip, dot, fill, line, many, n, ring } from '../style/svg.js';

/** A sports watch, 560 × 1160 around the origin, its face a lap in progress. */
function watch(strap: string, deep: string, lap: string): string {
  return (
    fill(
      strap,
      'M-150-220C-150-400-130-560-100-590H100C130-560 150-400 150-220ZM-150 220C-150 400-130 560-100 590H100C130 560 150 400 150 220Z',
    ) +
    fill(SHADE, 'M60-590H100C130-560 150-400 150-220H60ZM60 590H100C130 560 150 400 150 220H60Z') +
    line(
      deep,
      18,
      many(5, (i) => `M-14 ${330 + i * 46}h28M-14 ${-340 - i * 46}h28`),
    ) +
    box(RUBBER, 236, -120, 60, 76, 18) +
    box(RUBBER, 236, 44, 60, 76, 18) +
    box(RUBBER, -296, -38, 60, 76, 18) +
    dot(RUBBER, 0, 0, 280) +
    dot(NIGHT, 0, 0, 236) +
    ring(STEEL, 14, 0, 0, 258) +
    line('#31444f', 26, 'M0-186A186 186 0 1 1-1-186') +
    line(lap, 26, 'M0-186A186 186 0 1 1-178 54') +
    line(CREAM, 16, 'M-110 20H-50L-20-60L24 70L50 20H110') +
    line(CHALK, 12, 'M-50 110H50') +
    fill(SHINE, `M-150-160A220 220 0 0 1 ${n(20)}-218L-90-30Z`)
  );
}

function shorts(main: string, deep: string, trim: string): string {
  const body =
    'M-360-330H360L520 330C400 390 220 400 80 370L0 40L-80 370C-220 400-400 390-520 330Z';
  return (
    fill(main, body) +
    clip(
      body,
      fill(trim, 'M-400-350H-320L-420 400H-560ZM400-350H320L420 400H560Z'),
      fill(SHADE, 'M0-60C80 60 160 240 180 400H60L0 60ZM-180-20C-120 100-60 300-80 400H-20L0 60Z'),
      line(CREAM, 12, 'M-334-340L-432 380M334-340L432 380'),
    ) +
    box(deep, -366, -366, 732, 96, 22) +
    line(
      SHADE,
      8,
      many(15, (i) => `M${-330 + i * 47}-350v60`),
    ) +
    line(CREAM, 16, 'M-30-300C-60-200-70-170-50-110M30-300C60-220 70-180 40-140')
  );
}

export const running: Sport = {
  setting: 'road',
  tile: (p) =>
    shadow(820, 1000, 600) +
    line(p.main, 26, 'M60 520H230M20 640H170M80 760H220') +
    at(
      850,
      680,
      -12,
      1.16,
      shoe({ upper: p.second, trim: p.secondDeep, sole: 'runner', mark: 'wing' }),
    ),
  items: {
    shoes: (p) =>
      shadow(830, 1060, 600) +
      pair(shoe({ upper: p.main, trim: p.second, sole: 'runner', mark: 'wing' })),
    spikes: (p) =>
      shadow(830, 1050, 600) +
      pair(shoe({ upper: p.second, trim: p.main, sole: 'spikes', mark: 'band' })),
    watch: (p) => shadow(800, 1120, 300) + at(800, 595, 14, 0.96, watch(p.main, p.deep, p.second)),
    shorts: (p) =>
      shadow(800, 1050, 480) + at(800, 590, -4, 1.18, shorts(p.main, p.deep, p.second)),
  },
};
