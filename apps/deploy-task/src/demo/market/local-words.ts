import type { PlaceRow } from '@tradyfit/data';
import type { Random } from '../random.js';
import type { Listing, ListingText } from '../text/listing.js';
import { vocabularies } from '../vocabulary/index.js';
import { inventedWord, inventedWords } from './invented-words.js';

/** Names of shops are invented words that no product line has: those from the end. */
const shopWords = 6_000;
const localShare = 0.22;
const strangerShare = 0.003;
const descriptionLimit = 4_000;

/** The shop that everybody of the region (a country's first division) knows. */
function shopOf({ countryCode, adminCode }: PlaceRow): string {
  let hash = 7;
  for (const sign of `${countryCode}.${adminCode}`)
    hash = (hash * 31 + sign.charCodeAt(0)) % 1_000_003;
  return inventedWord(inventedWords - 1 - (hash % shopWords));
}

/**
 * Adds what a seller says besides: the shop of the region, which hardly anybody elsewhere names; a thing of quite another
 * sport, so that words meet that seldom do; a number that only this thing has.
 */
export function addLocalWords(
  { title, description }: ListingText,
  { kind }: Listing,
  town: PlaceRow,
  random: Random,
): ListingText {
  const said: string[] = [];
  if (random.chance(localShare)) said.push(`Bought at ${shopOf(town)}.`);
  else if (random.chance(strangerShare))
    said.push(`Bought at ${inventedWord(inventedWords - 1 - random.int(0, shopWords - 1))}.`);
  if (random.chance(0.015)) {
    const other = random.pick(random.pick(vocabularies).kinds).en;
    if (other !== kind.en) said.push(`I also have ${other} to give away.`);
  }
  if (random.chance(0.06)) said.push(`Serial number ${serial(random)}.`);
  const whole = [description ?? '', ...said].filter(Boolean).join(' ');
  return { title, description: whole.length <= descriptionLimit && whole ? whole : description };
}

function serial(random: Random): string {
  const letters = 'ABCDEFGHKLMNPRSTVWXYZ';
  return `${random.pick([...letters])}${random.pick([...letters])}${random.int(10_000, 99_999)}`;
}
