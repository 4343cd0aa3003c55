import type { ItemState, PlaceRow, Point } from '@tradyfit/data';
import type { Random } from '../random.js';
import type { Listing, ListingText } from '../text/listing.js';
import type { Kind, Vocabulary } from '../vocabulary/vocabulary.js';

/** The habits of a market: what is sold how often, by whom, where, and in which words. */
export interface Market {
  /** How many items a member has on average. */
  readonly itemsPerMember: number;
  /** How many palettes each drawing is shown in; each costs a rendering of every drawing. */
  readonly palettes: number;
  /** Index of the seller among so many members. */
  chooseSeller(members: number, random: Random): number;
  chooseSport(countryCode: string, random: Random): Vocabulary;
  chooseKind(vocabulary: Vocabulary, random: Random): Kind;
  chooseMaker(vocabulary: Vocabulary, random: Random): string;
  /** `Cima 3`. */
  chooseModel(random: Random): string;
  /** @param age 0 for an item of now, 1 for the oldest */
  chooseState(age: number, random: Random): ItemState;
  /** How many photos an item has. */
  choosePhotoCount(random: Random): number;
  /** Where a seller of that town puts the item: the town's centre, or a middle of a square kilometre near it. */
  choosePoint(town: PlaceRow, random: Random): Point;
  /** Adds what sellers of that town say besides. */
  embellish(text: ListingText, listing: Listing, town: PlaceRow, random: Random): ListingText;
  /** A username that no other member of the demo has. */
  username(wanted: string, index: number, taken: Set<string>): string;
}
