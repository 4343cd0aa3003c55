import type { ItemCondition, ItemState } from '@tradyfit/data';
import { currencyOf } from './currencies.js';
import { drawingOf } from './drawings.js';
import type { DemoMember } from './members.js';
import { choosePhotos, type DemoPhoto } from './photo-choice.js';
import { askingPriceCents } from './price.js';
import type { Random } from './random.js';
import { writerOf } from './text/languages.js';
import { type Listing, write } from './text/listing.js';
import { vocabularies } from './vocabulary/index.js';
import type { Kind, Vocabulary } from './vocabulary/vocabulary.js';

/** An item of the demo, not stored yet; its place is its seller's town. */
export interface DemoItem {
  seller: DemoMember;
  categorySlug: string;
  state: ItemState;
  condition: ItemCondition;
  title: string;
  description: string | null;
  priceCents: number;
  currency: string;
  createdAt: Date;
  modifiedAt: Date;
  photos: DemoPhoto[];
}

const dayMs = 86_400_000;
const oldestDays = 150;
const modelWords = [
  'Cima',
  'Nova',
  'Trail',
  'Pro',
  'Club',
  'Elan',
  'Vento',
  'Core',
  'Sprint',
  'Alta',
  'Mono',
  'Tempo',
];

/** Items of the members, oldest first. The first 26 are of the 26 categories, so that no category is empty. */
export function makeItems(
  total: number,
  members: readonly DemoMember[],
  now: Date,
  random: Random,
): DemoItem[] {
  const items = Array.from({ length: total }, (_, index) => {
    const own = random.fork(index);
    const seller = own.pick(members);
    const vocabulary = vocabularies[index] ?? chooseSport(seller.town.countryCode, own);
    return makeItem(vocabulary, seller, now, own);
  });
  return items.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
}

function makeItem(vocabulary: Vocabulary, seller: DemoMember, now: Date, random: Random): DemoItem {
  const listing = makeListing(vocabulary, seller.town.name, random);
  const { countryCode } = seller.town;
  const currency = currencyOf(countryCode);
  const state = random.weighted([
    ['available', 90],
    ['reserved', 5],
    ['sold', 5],
  ] as const);
  // More of what is new: an old listing has had time to be sold and cleared away.
  const age = random.next() ** 1.6 * oldestDays * dayMs;
  const createdAt = new Date(now.getTime() - Math.floor(age));
  const touched = state !== 'available' || random.chance(0.25);
  return {
    seller,
    categorySlug: vocabulary.slug,
    state,
    condition: listing.condition,
    ...write(writerOf(countryCode, random), listing, random),
    priceCents: askingPriceCents(
      listing.kind.priceNew,
      listing.condition,
      listing.ageMonths,
      currency,
      random,
    ),
    currency: currency.code,
    createdAt,
    modifiedAt: touched
      ? new Date(createdAt.getTime() + Math.floor(random.next() * age))
      : createdAt,
    photos: choosePhotos(vocabulary.slug, listing.kind.en, random),
  };
}

/** Where the sports are at home that much of the world hardly plays. */
const homes: Readonly<Record<string, string>> = {
  baseball: 'US CA MX CU DO VE JP KR TW PR NI PA',
  cricket: 'GB IN PK BD LK AU NZ ZA IE ZW NP',
  football: 'US CA MX JP DE',
  rugby: 'GB IE FR NZ AU ZA AR IT JP GE FJ WS TO',
};
const awayShare = 0.2;

function chooseSport(countryCode: string, random: Random): Vocabulary {
  const sport = random.pick(vocabularies);
  const away = homes[sport.slug]?.split(' ').includes(countryCode) === false;
  return away && !random.chance(awayShare) ? chooseSport(countryCode, random) : sport;
}

function makeListing(vocabulary: Vocabulary, townName: string, random: Random): Listing {
  const kind = chooseKind(vocabulary, random);
  const condition = random.weighted([
    ['new', 8],
    ['excellent', 30],
    ['good', 45],
    ['fair', 17],
  ] as const);
  return {
    kind,
    maker: random.pick(vocabulary.makers),
    model: `${random.pick(modelWords)} ${random.pick(['1', '2', '3', '5', '7', '100', '200', '300', 'II', 'III', 'X', 'S'])}`,
    ...(kind.sizes.length > 0 && { size: random.pick(kind.sizes) }),
    condition,
    ageMonths: monthsOf(condition, random),
    details: random.sample(detailsOf(kind, condition), random.int(2, 3)),
    use: random.pick(vocabulary.uses),
    reason: random.pick(vocabulary.reasons),
    extra: random.pick(vocabulary.extras),
    townName,
  };
}

/** What can be shown is offered more often: a picture of something else looks wrong. */
function chooseKind({ slug, kinds }: Vocabulary, random: Random): Kind {
  const kind = random.pick(kinds);
  return drawingOf(slug, kind.en) || random.chance(0.35) ? kind : random.pick(kinds);
}

/** Words of wear, which nothing new has. */
const wear =
  /worn|wash|clean|scratch|patch|repair|mend|used|use$|scuff|chip|dent|broken in|sharpened|serviced|restrung|relaced|resoled|old|left|faded|crash|falls|fell|fallen|dirt|dust|stain|season|flew|impacts|hits|dings|chatter|marks?$|rinsed|aired|dry|dried|wear|knocked|retired|honest|saved me|oiled|km only/;

function detailsOf({ details }: Kind, condition: ItemCondition): readonly string[] {
  if (condition !== 'new') return details;
  const unworn = details.filter((detail) => !wear.test(detail));
  return unworn.length > 0 ? unworn : ['complete with everything'];
}

function monthsOf(condition: ItemCondition, random: Random): number {
  switch (condition) {
    case 'new':
      return random.int(1, 8);
    case 'excellent':
      return random.int(2, 24);
    case 'good':
      return random.int(8, 60);
    case 'fair':
      return random.int(24, 144);
  }
}
