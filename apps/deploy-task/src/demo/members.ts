import type { PlaceRow } from '@tradyfit/data';
import type { Market } from './market/market.js';
import { namesOf, type NameStock } from './names.js';
import type { Random } from './random.js';

/** A demo member, not stored yet. */
export interface DemoMember {
  /** 3–64 characters, unique whatever the case. */
  username: string;
  name: string;
  town: PlaceRow;
  createdAt: Date;
  lastSeenAt: Date;
}

const dayMs = 86_400_000;
/** How many write their names in their own script. */
const nativeShare = 0.12;
const endings = ['runs', 'gear', 'rides', 'fit', 'sports', 'outdoors', 'climbs', 'club'];

/** Members of the towns, one for each, who joined within the last three years. */
export function makeMembers(
  towns: readonly PlaceRow[],
  now: Date,
  market: Pick<Market, 'username'>,
  random: Random,
): DemoMember[] {
  const taken = new Set<string>();
  return towns.map((town, index) => {
    const own = random.fork(index);
    const stock = namesOf(town.countryCode);
    const [latin, name] =
      stock.native && own.chance(nativeShare) ? own.pick(stock.native) : latinName(stock, own);
    const [first = '', last = ''] = latin.split(' ');
    const createdAt = new Date(now.getTime() - own.int(160, 1_100) * dayMs - own.int(0, dayMs));
    return {
      username: market.username(chooseUsername(plain(first), plain(last), own), index, taken),
      name,
      town,
      createdAt,
      lastSeenAt: new Date(now.getTime() - Math.floor(own.next() ** 2 * 20 * dayMs)),
    };
  });
}

function latinName(stock: NameStock, random: Random): readonly [string, string] {
  const name = `${random.pick(stock.first)} ${random.pick(stock.last)}`;
  return [name, name];
}

function chooseUsername(first: string, last: string, random: Random): string {
  const choices = [
    `${first}.${last}`,
    `${first}${random.int(70, 99)}`,
    `${first}_${random.pick(endings)}`,
    `${first.charAt(0)}${last}`,
    `${first}-${last.charAt(0)}`,
  ];
  return random.pick(choices).padEnd(3, '0');
}

/** Lower-case letters without accents, as people type their usernames. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[^a-z]/g, '');
}
