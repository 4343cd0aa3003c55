import { type DemoItem, makeItems } from './demo-items.js';
import { type DemoMember, makeMembers } from './members.js';
import { Random } from './random.js';
import type { TownChoice } from './town-choice.js';

/** What decides a demo set: the same options and towns give the same set. */
export interface DemoOptions {
  items: number;
  seed: number;
  /** The moment before which everything happened. */
  now: Date;
}

export interface DemoSet {
  members: DemoMember[];
  items: DemoItem[];
}

const itemsPerMember = 3;

/** Makes members and items in memory; nothing is read or written. */
export function makeDemoSet({ items, seed, now }: DemoOptions, towns: TownChoice): DemoSet {
  const random = new Random(`tradyfit demo ${seed}`);
  const placing = random.fork('towns');
  const homes = Array.from({ length: Math.ceil(items / itemsPerMember) }, () =>
    towns.choose(placing),
  );
  const members = makeMembers(homes, now, random.fork('members'));
  return { members, items: makeItems(items, members, now, random.fork('items')) };
}
