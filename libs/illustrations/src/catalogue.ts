import { badminton } from './sports/badminton.js';
import { baseball } from './sports/baseball.js';
import { basketball } from './sports/basketball.js';
import { bowling } from './sports/bowling.js';
import { boxing } from './sports/boxing.js';
import { climbing } from './sports/climbing.js';
import { cricket } from './sports/cricket.js';
import { cycling } from './sports/cycling.js';
import { dancing } from './sports/dancing.js';
import { equestrian } from './sports/equestrian.js';
import { football } from './sports/football.js';
import { golf } from './sports/golf.js';
import { gymnastics } from './sports/gymnastics.js';
import { hockey } from './sports/hockey.js';
import { martialArts } from './sports/martial-arts.js';
import { rugby } from './sports/rugby.js';
import { running } from './sports/running.js';
import { skating } from './sports/skating.js';
import { skiing } from './sports/skiing.js';
import { snowboarding } from './sports/snowboarding.js';
import { soccer } from './sports/soccer.js';
import { surfing } from './sports/surfing.js';
import { swimming } from './sports/swimming.js';
import { tennis } from './sports/tennis.js';
import { triathlon } from './sports/triathlon.js';
import { volleyball } from './sports/volleyball.js';
import { paints } from './style/paint.js';
import { backdrop, type Sport } from './style/scene.js';
import { drawing } from './style/svg.js';

const sports: Readonly<Record<string, Sport>> = {
  badminton,
  baseball,
  basketball,
  bowling,
  boxing,
  climbing,
  cricket,
  cycling,
  dancing,
  equestrian,
  football,
  golf,
  gymnastics,
  hockey,
  'martial-arts': martialArts,
  rugby,
  running,
  skating,
  skiing,
  snowboarding,
  soccer,
  surfing,
  swimming,
  tennis,
  triathlon,
  volleyball,
};

/** How many palettes there are; `drawItem` takes 0 to one less. */
export const paletteCount: number = paints.length;

/** Slugs of the categories that have drawings, in the catalogue's order. */
export const illustratedCategories: readonly string[] = Object.keys(sports);

function sportOf(slug: string): Sport {
  const sport = Object.hasOwn(sports, slug) ? sports[slug] : undefined;
  if (!sport) throw new RangeError(`No drawings for category "${slug}"`);
  return sport;
}

/** Names of a category's four illustrations. Throws a RangeError for an unknown slug. */
export const illustrations = (slug: string): readonly string[] => Object.keys(sportOf(slug).items);

/** What to draw: a category's slug, one of its `illustrations`, and a palette from 0 to `paletteCount - 1`. */
export interface ItemDrawing {
  readonly category: string;
  readonly illustration: string;
  readonly palette: number;
}

/**
 * Draws a piece of gear as SVG text, 1600 × 1200 units.
 * Throws a RangeError for an unknown category, illustration or palette.
 */
export function drawItem({ category, illustration, palette }: ItemDrawing): string {
  const { items, setting } = sportOf(category);
  const draw = Object.hasOwn(items, illustration) ? items[illustration] : undefined;
  if (!draw) throw new RangeError(`No illustration "${illustration}" in category "${category}"`);
  const paint = paints[palette];
  if (!paint) throw new RangeError(`No palette ${palette}: there are ${paletteCount}`);
  return drawing(
    `${category}-${illustration}-${palette}`,
    backdrop(setting, paint, palette),
    draw(paint),
  );
}

/** Draws a category's tile as SVG text, 1600 × 1200 units. Throws a RangeError for an unknown slug. */
export function drawCategory(slug: string): string {
  const { setting, tile } = sportOf(slug);
  // A step of three through seven palettes: in a grid of up to six columns all neighbours differ.
  const palette = (illustratedCategories.indexOf(slug) * 3 + 1) % paletteCount;
  const paint = paints[palette] ?? paints[0];
  return drawing(slug, backdrop(setting, paint, 0), tile(paint));
}
