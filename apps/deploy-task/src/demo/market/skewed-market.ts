import type { PlaceRow, Point } from '@tradyfit/data';
import { drawingOf } from '../drawings.js';
import type { Random } from '../random.js';
import { vocabularies } from '../vocabulary/index.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { isAway } from './homes.js';
import { inventedWord } from './invented-words.js';
import type { Market } from './market.js';
import { addLocalWords } from './local-words.js';
import { Zipf } from './zipf.js';

/** Sports by how much of them is sold; the first is a good fifth of all, the last well under a hundredth. */
const bySales =
  'cycling soccer running skiing tennis climbing golf swimming snowboarding basketball surfing football skating martial-arts baseball equestrian boxing hockey triathlon volleyball cricket dancing rugby badminton gymnastics bowling'.split(
    ' ',
  );
const sports = bySales.map(
  (slug) => vocabularies.find((vocabulary) => vocabulary.slug === slug) as Vocabulary,
);
const salesOfSports = new Zipf(sports.length, 1.1, 0.6);
/** Product lines: from one in twenty items down to a handful in a million. */
const lines = new Zipf(40_000, 1.05);
/** Kinds and makers have a few favourites in each sport. */
const favourites = new Map(
  [...new Set(vocabularies.flatMap(({ kinds, makers }) => [kinds.length, makers.length]))].map(
    (size) => [size, new Zipf(size, 0.7)],
  ),
);
/** The middles of squares of about a kilometre; the site snaps points to such a grid too. */
const gridDegrees = 0.009;
const gridShare = 0.15;

/** A market as large ones are: favourites and long tails in sports, words and towns, and what was sold, expired or removed. */
export const skewedMarket: Market = {
  itemsPerMember: 5,
  palettes: 2,
  // A few sellers are shops with hundreds of items.
  chooseSeller: (members, random) => Math.floor(random.next() ** 1.6 * members),
  chooseSport(countryCode, random) {
    for (;;) {
      const sport = sports[salesOfSports.choose(random)] as Vocabulary;
      if (!isAway(sport.slug, countryCode, random)) return sport;
    }
  },
  chooseKind({ slug, kinds }, random) {
    const kind = favourite(kinds, random);
    return drawingOf(slug, kind.en) || random.chance(0.6) ? kind : favourite(kinds, random);
  },
  chooseMaker: ({ makers }, random) => favourite(makers, random),
  chooseModel: (random) =>
    `${inventedWord(lines.choose(random))} ${random.chance(0.5) ? random.int(1, 9) : random.int(10, 99) * 10}`,
  chooseState: (age, random) =>
    random.weighted([
      ['available', 94 - 22 * age],
      ['reserved', 4],
      ['sold', 1 + 11 * age],
      ['expired', 8 * age],
      ['removed', 1 + 2 * age],
    ] as const),
  choosePhotoCount: (random) =>
    random.weighted([
      [0, 4],
      [1, 60],
      [2, 36],
    ]),
  choosePoint: (town, random) =>
    random.chance(gridShare) ? gridPoint(town, random) : centre(town),
  embellish: addLocalWords,
  // The number makes it unique without a list of all names.
  username: (wanted, index) => `${wanted}-${index.toString(36)}`,
};

function favourite<T>(list: readonly T[], random: Random): T {
  return list[(favourites.get(list.length) as Zipf).choose(random)] as T;
}

const centre = ({ latitude, longitude }: PlaceRow): Point => ({ latitude, longitude });

function gridPoint({ latitude, longitude }: PlaceRow, random: Random): Point {
  const around = (): number => (random.next() + random.next() + random.next() - 1.5) * 0.08;
  const snap = (degrees: number, most: number): number =>
    Math.max(
      -most,
      Math.min(
        most,
        Math.round((Math.floor(degrees / gridDegrees) + 0.5) * gridDegrees * 1e6) / 1e6,
      ),
    );
  return {
    latitude: snap(latitude + around(), 89.9),
    longitude: snap(longitude + around(), 179.9),
  };
}
