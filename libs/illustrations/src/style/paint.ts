import type { Tone } from './svg.js';

/** The colours of one drawing: three for the background, six for the gear. */
export interface Paint {
  readonly ground: string;
  /** Background shapes: a little deeper than the ground. */
  readonly form: string;
  /** Lines and lights of the background: a little lighter than the ground. */
  readonly glow: string;
  readonly main: string;
  readonly deep: string;
  readonly soft: string;
  readonly second: string;
  readonly secondDeep: string;
  readonly secondSoft: string;
}

const CORAL = { base: '#f85c37', deep: '#cb4122', soft: '#ff9270' };
const TEAL = { base: '#1f7078', deep: '#14525a', soft: '#5aa7a8' };
const NAVY = { base: '#24567c', deep: '#173d5b', soft: '#6695b8' };
const COBALT = { base: '#2f62a8', deep: '#214883', soft: '#7aa2d8' };
const VIOLET = { base: '#5f4d9f', deep: '#463879', soft: '#9788cf' };
const AMBER = { base: '#f3a62c', deep: '#cd8217', soft: '#fbcb7a' };
const BERRY = { base: '#ab3a55', deep: '#822a40', soft: '#d67a8d' };
const FOREST = { base: '#2e6450', deep: '#1f4a3a', soft: '#6fa38c' };

type Hue = typeof CORAL;

const mix = (ground: string, form: string, glow: string, main: Hue, second: Hue): Paint => ({
  ground,
  form,
  glow,
  main: main.base,
  deep: main.deep,
  soft: main.soft,
  second: second.base,
  secondDeep: second.deep,
  secondSoft: second.soft,
});

/** Apricot, lagoon, honey, lilac, sky, meadow, rose: each sits well beside any other in a grid. */
export const paints: readonly [Paint, ...Paint[]] = [
  mix('#f8d6ba', '#f1bd97', '#fdeadb', TEAL, CORAL),
  mix('#b3d9d4', '#90c6c0', '#d6ece8', CORAL, NAVY),
  mix('#f6dc95', '#eec768', '#fcefc9', COBALT, CORAL),
  mix('#d2cde9', '#b8b0db', '#e9e6f5', VIOLET, AMBER),
  mix('#b9d6ee', '#97c0e3', '#dcebf7', AMBER, NAVY),
  mix('#cfdfb3', '#b2cc8c', '#e7f0d8', BERRY, FOREST),
  mix('#f3cbc8', '#e8afad', '#fae6e4', NAVY, AMBER),
];

// Materials keep their colour in every palette.
export const INK = '#22313d';
export const NIGHT = '#141f28';
export const RUBBER = '#364654';
export const STEEL = '#cbd5dc';
export const IRON = '#8898a5';
export const CREAM = '#fff8ed';
export const CHALK = '#e9dfd0';
export const WOOD = '#dfab6e';
export const BARK = '#b67f45';
export const LEATHER = '#9a5a33';
export const HIDE = '#74401f';
export const SEA = '#8cc3d3';
export const GRASS = '#a9ca8b';
export const RIDGE = '#a3bfd4';
export const SNOW = '#f5f8fa';
export const ICE = '#e3eef4';
export const SHADE: Tone = ['#16222e', 0.15];
export const SHADOW: Tone = ['#16222e', 0.14];
export const SHINE: Tone = ['#ffffff', 0.32];
