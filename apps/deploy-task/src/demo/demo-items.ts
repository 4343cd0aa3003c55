import type { ItemCondition, ItemState, Point } from '@tradyfit/data';
import { currencyOf } from './currencies.js';
import type { Market } from './market/market.js';
import type { DemoMember } from './members.js';
import { choosePhotos, type DemoPhoto } from './photo-choice.js';
import { askingPriceCents } from './price.js';
import type { Random } from './random.js';
import { writerOf } from './text/languages.js';
import { type Listing, write } from './text/listing.js';
import { vocabularies } from './vocabulary/index.js';
import type { Kind, Vocabulary } from './vocabulary/vocabulary.js';

/** An item of the demo, not stored yet; its place is its seller's town, its point that town's centre or near it. */
export interface DemoItem {
  seller: DemoMember;
  categorySlug: string;
  state: ItemState;
  /** Removed by an admin. */
  hidden: boolean;
  condition: ItemCondition;
  title: string;
  description: string | null;
  point: Point;
  priceCents: number;
  currency: string;
  createdAt: Date;
  modifiedAt: Date;
  photos: DemoPhoto[];
}

const dayMs = 86_400_000;
const oldestDays = 150;

/**
 * Items of the members, oldest first, made one after the other as they are asked for. Every category has one, as far as there
 * are as many items.
 */
export function* makeItems(
  total: number,
  members: readonly DemoMember[],
  now: Date,
  market: Market,
  random: Random,
): Generator<DemoItem> {
  const apart = Math.max(1, Math.floor(total / vocabularies.length));
  for (let index = 0; index < total; index += 1) {
    const own = random.fork(index);
    const seller = members[market.chooseSeller(members.length, own)] as DemoMember;
    const sure = index % apart === 0 ? vocabularies[index / apart] : undefined;
    const vocabulary = sure ?? market.chooseSport(seller.town.countryCode, own);
    // Each has its own stretch of time, so they come in order without being sorted. More of what is new: an old listing has
    // had time to be sold and cleared away.
    const age = ((total - index - own.next()) / total) ** 1.6;
    yield makeItem(vocabulary, seller, age, now, market, own);
  }
}

/** @param age 0 for now, 1 for the oldest */
function makeItem(
  vocabulary: Vocabulary,
  seller: DemoMember,
  age: number,
  now: Date,
  market: Market,
  random: Random,
): DemoItem {
  const { town } = seller;
  const listing = makeListing(vocabulary, town.name, market, random);
  const currency = currencyOf(town.countryCode);
  const state = market.chooseState(age, random);
  const ageMs = age * oldestDays * dayMs;
  const createdAt = new Date(now.getTime() - Math.floor(ageMs));
  const touched = state !== 'available' || random.chance(0.25);
  const text = write(writerOf(town.countryCode, random), listing, random);
  return {
    seller,
    categorySlug: vocabulary.slug,
    state,
    hidden: state === 'removed' && random.chance(0.5),
    condition: listing.condition,
    ...market.embellish(text, listing, town, random),
    point: market.choosePoint(town, random),
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
      ? new Date(createdAt.getTime() + Math.floor(random.next() * ageMs))
      : createdAt,
    photos: choosePhotos(vocabulary.slug, listing.kind.en, market, random),
  };
}

function makeListing(
  vocabulary: Vocabulary,
  townName: string,
  market: Market,
  random: Random,
): Listing {
  const kind = market.chooseKind(vocabulary, random);
  const condition = random.weighted([
    ['new', 8],
    ['excellent', 30],
    ['good', 45],
    ['fair', 17],
  ] as const);
  return {
    kind,
    maker: market.chooseMaker(vocabulary, random),
    model: market.chooseModel(random),
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
