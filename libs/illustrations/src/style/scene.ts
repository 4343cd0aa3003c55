import { CREAM, GRASS, ICE, type Paint, RIDGE, SEA, SHADOW, SNOW } from './paint.js';
import { at, box, dot, fill, line, mirror, ring } from './svg.js';

/** Where a sport happens: the shapes behind its gear. */
export type Setting = 'court' | 'field' | 'water' | 'snow' | 'ice' | 'road' | 'hall' | 'rock';
type Form = Setting | 'sun' | 'split' | 'arch';

/** Draws gear in the frame of 1600 × 1200 units, y down. */
export type Draw = (paint: Paint) => string;

/** One sport: its tile and its gear by name. */
export interface Sport {
  readonly setting: Setting;
  readonly tile: Draw;
  readonly items: Readonly<Record<string, Draw>>;
}

const forms: Record<Form, Draw> = {
  sun: (p) => dot(p.form, 800, 570, 490) + ring(p.glow, 10, 800, 570, 545),
  split: (p) => fill(p.form, 'M0 1200L1180 0H1600V1200Z') + line(p.glow, 12, 'M-120 1200L1060 0'),
  arch: (p) =>
    fill(p.form, 'M330 1200V640A470 470 0 0 1 1270 640V1200Z') +
    line(p.glow, 10, 'M275 1200V640A525 525 0 0 1 1325 640V1200'),
  court: (p) =>
    box(p.form, 0, 830, 1600, 370) +
    line(p.glow, 14, 'M-40 1000H1640M520 830L330 1210M1080 830L1270 1210'),
  field: (p) =>
    dot(p.glow, 1180, 330, 190) +
    fill(GRASS, 'M0 820Q800 700 1600 820V1200H0Z') +
    fill([CREAM, 0.2], 'M260 780L60 1200H420L500 758ZM760 760L720 1200H1080L960 764Z') +
    fill([CREAM, 0.2], 'M1200 776L1400 1200H1600V1000L1400 797Z'),
  water: (p) =>
    dot(p.glow, 1130, 400, 250) +
    fill(
      SEA,
      'M0 760Q100 710 200 760T400 760T600 760T800 760T1000 760T1200 760T1400 760T1600 760V1200H0Z',
    ) +
    line(
      [CREAM, 0.7],
      12,
      'M60 900Q130 865 200 900T340 900M1140 960Q1210 925 1280 960T1420 960T1560 960',
    ),
  snow: () =>
    fill(RIDGE, 'M-100 980L420 250L700 640L1010 170L1740 980Z') +
    fill(
      SNOW,
      'M420 250L545 424L470 400L420 450L360 410L300 414ZM1010 170L1170 344L1080 330L1010 400L950 330L890 352Z',
    ) +
    fill(SNOW, 'M0 880Q500 780 900 880T1600 860V1200H0Z'),
  ice: (p) =>
    dot(p.form, 800, 520, 400) +
    box(ICE, 0, 820, 1600, 380) +
    line(['#d9534a', 0.45], 22, 'M-40 880H1640') +
    ring(['#3f74b5', 0.4], 16, 800, 1040, 480, 90),
  road: (p) =>
    fill(p.form, 'M0 760Q360 600 760 730T1600 650V1200H0Z') +
    line(p.glow, 14, 'M40 1090H300M460 1090H720M880 1090H1140M1300 1090H1560'),
  hall: (p) =>
    box(p.form, 0, 860, 1600, 340) +
    dot(p.form, 800, 520, 400) +
    line(
      p.glow,
      8,
      'M0 960H1600M0 1080H1600M300 860V960M900 860V960M1400 860V960M560 960V1080M1180 960V1080',
    ),
  rock: (p) =>
    fill(p.form, 'M0 1200V520L230 300L470 420L640 160L980 60L1240 330L1420 300L1600 560V1200Z') +
    line(
      p.glow,
      10,
      'M230 300L330 620L180 900M640 160L700 420M980 60L1090 420L1010 640M1420 300L1350 620L1470 900',
    ),
};

/** Every other palette swaps the sport's setting for a plain form, so that a grid never looks stamped. */
const plain: readonly Form[] = ['sun', 'split', 'arch'];

/** The background of a drawing. `variant` is its palette's number. */
export function backdrop(setting: Setting, paint: Paint, variant: number): string {
  const form = variant % 2 === 0 ? setting : (plain[(variant >> 1) % plain.length] ?? 'sun');
  const shapes = forms[form](paint);
  const turned = variant % 3 === 2 ? at(1600, 0, 0, 1, mirror(shapes)) : shapes;
  return box(paint.ground, 0, 0, 1600, 1200) + turned;
}

/** The soft shadow on the ground under a thing of half-width `rx`, centred at x, y. */
export const shadow = (x: number, y: number, rx: number, ry = 34): string =>
  dot(SHADOW, x, y, rx, ry);
