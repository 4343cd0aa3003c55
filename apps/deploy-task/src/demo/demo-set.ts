import { type DemoItem, makeItems } from './demo-items.js';
import { evenMarket } from './market/even-market.js';
import type { Market } from './market/market.js';
import { skewedMarket } from './market/skewed-market.js';
import { type DemoMember, makeMembers } from './members.js';
import { allPhotos, type DemoPhoto, photoKey } from './photo-choice.js';
import { Random } from './random.js';
import type { TownChoice } from './town-choice.js';
import { vocabularies } from './vocabulary/index.js';

/** What decides a demo set: the same options and towns give the same set. */
export interface DemoOptions {
  items: number;
  seed: number;
  /** The moment before which everything happened. */
  now: Date;
  /** Shares, words and towns as skewed as in a large market. */
  skewed: boolean;
}

export interface DemoSet {
  members: DemoMember[];
  /** Made anew, and equal, each time that they are asked for: a million of them need not be in memory. */
  items(): Iterable<DemoItem>;
  /** Every picture that an item shows, once. */
  photos: DemoPhoto[];
}

/** Above so many items all pictures are drawn without looking which are shown. */
const manyItems = 5_000;

/** Makes members in memory, and items as they are asked for; nothing is read or written. */
export function makeDemoSet(
  { items: total, seed, now, skewed }: DemoOptions,
  towns: TownChoice,
): DemoSet {
  const market: Market = skewed ? skewedMarket : evenMarket;
  const random = new Random(`tradyfit demo ${seed}`);
  const placing = random.fork('towns');
  const homes = Array.from({ length: Math.ceil(total / market.itemsPerMember) }, () =>
    towns.choose(placing, skewed),
  );
  const members = makeMembers(homes, now, market, random.fork('members'));
  const items = (): Iterable<DemoItem> =>
    makeItems(total, members, now, market, random.fork('items'));
  return { members, items, photos: photosOf(total, items, market) };
}

function photosOf(total: number, items: () => Iterable<DemoItem>, market: Market): DemoPhoto[] {
  if (total > manyItems)
    return allPhotos(
      vocabularies.map(({ slug }) => slug),
      market.palettes,
    );
  const shown = [...items()].flatMap(({ photos }) => photos);
  return [...new Map(shown.map((photo) => [photoKey(photo), photo])).values()];
}
