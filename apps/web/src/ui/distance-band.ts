import { formatNumber } from './format.js';

/** Below this many metres an item counts as being in the reader's own town. */
const SAME_TOWN_METRES = 2_000;

/** A town may be wide: an item of the same town is "in" it up to here, beyond it is a namesake. */
const WIDEST_TOWN_METRES = 40_000;

/** Kilometres that pages name. Each is at least a third more than the one before it. */
const BANDS = [
  5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 1500, 2000, 3000, 5000, 7500, 10_000,
  15_000, 20_000,
];

/**
 * A distance in words, coarse on purpose: `in Madrid`, `about 10 km`, `about 200 km`. Nobody can work out a point from several
 * of these, because a band is never narrower than 5 km and grows with the distance.
 *
 * Bands: below 2 km, or the same town, `in <town>`; else the named number of kilometres that the distance is nearest to.
 *
 * @param metres distance on the spheroid
 * @param town the item's own town
 * @param sameTown whether the item's town is the one that the distance is counted from
 */
export function distanceBand(
  metres: number,
  { town, sameTown, locale }: { town: string; sameTown: boolean; locale: string },
): string {
  if (metres < SAME_TOWN_METRES || (sameTown && metres < WIDEST_TOWN_METRES)) return `in ${town}`;
  return `about ${formatNumber(namedKilometres(metres / 1000), locale)} km`;
}

function namedKilometres(kilometres: number): number {
  let best = BANDS[0] ?? 0;
  for (const band of BANDS) {
    if (Math.abs(band - kilometres) < Math.abs(best - kilometres)) best = band;
  }
  return best;
}
