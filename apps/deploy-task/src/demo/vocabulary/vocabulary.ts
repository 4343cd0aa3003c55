/** A kind of thing that people sell in a category. */
export interface Kind {
  /** What it is called in English, without an article: "road bike", "shin guards". */
  readonly en: string;
  readonly es: string;
  readonly fr: string;
  readonly de: string;
  /** What one costs new in a shop, in euros. */
  readonly priceNew: number;
  /** The sizes it comes in, as a seller writes them; empty when there is only one. */
  readonly sizes: readonly string[];
  /** English noun phrases about its build: "carbon fork". */
  readonly details: readonly string[];
}

/** What the listings of one category are composed of. */
export interface Vocabulary {
  /** The category's slug. */
  readonly slug: string;
  /** Invented brand names. */
  readonly makers: readonly string[];
  /** What follows "used for": "two seasons of Sunday league". */
  readonly uses: readonly string[];
  /** Whole sentences: why it is for sale. */
  readonly reasons: readonly string[];
  /** Small things that the seller adds: "a half-full tube of shuttlecocks". */
  readonly extras: readonly string[];
  readonly kinds: readonly Kind[];
}

/** A kind from its names in English, Spanish, French and German, its price new in euros, sizes and details. */
export function kind(
  [en, es, fr, de]: readonly [string, string, string, string],
  priceNew: number,
  sizes: readonly string[],
  details: readonly string[],
): Kind {
  return { en, es, fr, de, priceNew, sizes, details };
}
