import type { ItemCondition } from '@tradyfit/data';
import type { Random } from '../random.js';
import type { Kind } from '../vocabulary/vocabulary.js';

/** What a seller knows about the thing. */
export interface Listing {
  readonly kind: Kind;
  readonly maker: string;
  /** `Cima 3`. */
  readonly model: string;
  readonly size?: string;
  readonly condition: ItemCondition;
  /** Months since it was bought. */
  readonly ageMonths: number;
  /** Two or three of the kind's details. */
  readonly details: readonly string[];
  readonly use: string;
  readonly reason: string;
  readonly extra: string;
  readonly townName: string;
}

/** A title of at most 80 characters, and a description or none. */
export interface ListingText {
  title: string;
  description: string | null;
}

/** Writes listings in one language. */
export interface Writer {
  /** Titles to choose from, the shortest last. */
  titles(listing: Listing): readonly string[];
  /** One or two sentences. */
  short(listing: Listing, random: Random): string;
  /** A paragraph. */
  medium(listing: Listing, random: Random): string;
  /** Several paragraphs. */
  long(listing: Listing, random: Random): string;
}

const titleLimit = 80;

/** Writes a title and a description, of the length that its seller likes. */
export function write(writer: Writer, listing: Listing, random: Random): ListingText {
  return { title: title(writer, listing, random), description: describe(writer, listing, random) };
}

function title(writer: Writer, listing: Listing, random: Random): string {
  const titles = writer.titles(listing).map(capitalise);
  const fitting = titles.filter((text) => text.length <= titleLimit);
  const chosen = fitting.length > 0 ? random.pick(fitting) : (titles.at(-1) ?? listing.kind.en);
  return chosen.slice(0, titleLimit).trim();
}

function describe(writer: Writer, listing: Listing, random: Random): string | null {
  switch (
    random.weighted([
      ['none', 5],
      ['short', 30],
      ['medium', 45],
      ['long', 20],
    ] as const)
  ) {
    case 'none':
      return null;
    case 'short':
      return writer.short(listing, random);
    case 'medium':
      return writer.medium(listing, random);
    case 'long':
      return writer.long(listing, random);
  }
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a, b and c` with the language's own "and". */
export function listOf(parts: readonly string[], and: string): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}

/** Puts sentences together, leaving out the empty ones. */
export function sentences(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ');
}
