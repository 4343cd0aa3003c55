import { CHALK, CREAM, INK, IRON, SHADE, SHINE, STEEL } from '../style/paint.js';
import { type Sport, shadow } from '../style/scene.js';
import { at, clip, dot, fill, line, many, n, ring, box } from '../style/svg.js';

/** A rope coiled and tied, 900 × 900 around the origin. */
function rope(tone: string, fleck: string, wrap: string): string {
  const loop = (d: string): string =>
    line(INK, 62, d) +
    line(tone, 50, d) +
    `<path fill="none" stroke="${fleck}" stroke-width="14" stroke-dasharray="22 40" d="${d}"/>`;
  const coil = (i: number): string => {
    const w = 400 - i * 62;
    const foot = 440 - i * 66;
    return loop(
      `M0-250C${n(-w * 0.7)}-250 ${n(-w)} ${n(-120 + i * 14)} ${n(-w)} 90C${n(-w)} ${n(foot * 0.8)} ${n(-w * 0.6)} ${foot} 0 ${foot}S${n(w)} ${n(foot * 0.8)} ${n(w)} 90C${n(w)} ${n(-120 + i * 14)} ${n(w * 0.7)}-250 0-250Z`,
    );
  };
  return (
    many(4, coil) +
    loop('M0-280C-70-400-50-500 0-500S70-400 0-280') +
    box(wrap, -92, -300, 184, 200, 40) +
    line(SHADE, 10, 'M-88-250L88-270M-88-204L88-224M-88-158L88-178M-88-112L88-132')
  );
}

/** A carabiner, gate to the right, 300 × 520 around the origin. */
const carabiner = (tone: string, gate: string): string =>
  line(gate, 26, 'M112-150L128 110') +
  line(tone, 46, 'M112-150C100-250-90-270-120-180L-130 90C-136 250 110 270 132 110') +
  line(SHINE, 10, 'M-126-150L-136 70') +
  dot(IRON, 112, -150, 18) +
  dot(IRON, 128, 110, 16);

const quickdraw = (tone: string, sling: string, deep: string): string =>
  at(0, -400, 0, 0.86, carabiner(tone, STEEL)) +
  at(0, 400, 180, 0.86, carabiner(tone, STEEL)) +
  fill(
    sling,
    'M-66-250C-66-300 66-300 66-250L50-100V100L66 250C66 300-66 300-66 250L-50 100V-100Z',
  ) +
  fill(deep, 'M-50-90H50V90H-50Z') +
  line(CHALK, 7, 'M-30-200V-110M30-200V-110M-30 110V200M30 110V200');

function slipper(main: string, deep: string, strap: string): string {
  const upper =
    'M-500 130C-540 20-520-90-470-190C-440-236-360-230-330-200C-260-130-180-160-120-210C-90-236-30-230 0-200C120-80 260-10 400 30C500 60 560 120 540 170C480 200 400 150 300 150C100 150-60 210-240 200C-340 196-440 196-500 130Z';
  return (
    fill(main, upper) +
    clip(
      upper,
      fill(deep, 'M-560-240H-420C-380-100-360 60-420 220H-560Z'),
      fill(SHADE, 'M-520 110C-200 160 100 60 600 110V230H-560Z'),
      fill(INK, 'M280 60C380 60 480 90 560 130V220C480 200 380 140 260 130Z'),
    ) +
    fill(
      INK,
      'M-500 120C-420 190-300 190-220 180C-60 190 120 130 300 140C400 146 470 190 545 160C560 210 480 230 380 206C240 176 60 240-120 246C-300 256-450 240-500 120Z',
    ) +
    line(strap, 56, 'M-290-120L-60 60M-130-160L110 30') +
    box(CREAM, -110, 10, 70, 70, 14) +
    box(CREAM, 60, -16, 70, 70, 14) +
    line(deep, 22, 'M-480-180C-520-250-460-280-440-220') +
    line(SHINE, 12, 'M180-50C250-14 320 10 380 26')
  );
}

function chalkBag(main: string, deep: string, trim: string): string {
  const body = 'M-290-220L-330 320C-330 440 330 440 330 320L290-220Z';
  return (
    line(IRON, 22, 'M-250-250C-420-330-420-470-300-500M250-250C420-330 420-470 300-500') +
    line(deep, 34, 'M-300-500C-100-560 100-560 300-500') +
    fill(main, body) +
    clip(
      body,
      fill(trim, 'M-340 20L-120 150L60-20L340 140V270L60 110L-120 280L-340 150Z'),
      fill(SHADE, 'M150-240C200 0 190 260 120 440H360V-240Z'),
    ) +
    dot(deep, 0, -220, 300, 96) +
    dot(CREAM, 0, -206, 240, 64) +
    dot('#ffffff', -60, -216, 110, 40) +
    dot('#ffffff', 70, -190, 100, 34) +
    ring(trim, 26, 0, -220, 300, 96)
  );
}

export const climbing: Sport = {
  setting: 'rock',
  tile: (p) =>
    shadow(800, 1080, 520) +
    at(620, 640, -8, 1.08, rope(p.main, p.soft, p.second)) +
    at(1210, 600, 14, 1.5, carabiner(p.second, STEEL)),
  items: {
    rope: (p) =>
      shadow(800, 1130, 420) + at(800, 640, 6, 1.12, rope(p.main, p.secondSoft, p.second)),
    shoes: (p) =>
      shadow(800, 1030, 600) +
      at(700, 430, -12, 0.9, slipper(p.main, p.deep, p.second)) +
      at(830, 800, -4, 1.06, slipper(p.main, p.deep, p.second)),
    quickdraws: (p) =>
      shadow(800, 1130, 420, 26) +
      at(540, 590, -14, 0.94, quickdraw(p.second, p.main, p.deep)) +
      at(860, 600, 4, 0.94, quickdraw(STEEL, p.second, p.secondDeep)) +
      at(1170, 590, 20, 0.9, quickdraw(p.main, p.soft, p.deep)),
    'chalk-bag': (p) =>
      shadow(800, 1080, 400) + at(800, 660, 6, 1.04, chalkBag(p.main, p.deep, p.second)),
  },
};
