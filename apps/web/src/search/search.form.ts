import { z } from 'zod';
import { type ItemBox, type ItemCondition, itemConditions } from '@tradyfit/data';
import { queryText, queryTexts } from '../ui/query-text.js';
import { parseBox } from './box.js';
import { parsePrice } from './price.js';
import type { SortName } from './search.view.js';

/** Radii in km that a search may have, the smallest first. */
export const RADII = [5, 10, 25, 50, 100, 200];

/** Longest query in characters. */
export const LONGEST_QUERY = 200;

/** Longest typed town in characters. */
export const LONGEST_PLACE = 120;

/** Orders that a search may ask for. */
export const SORTS = [
  'nearest',
  'newest',
  'price-asc',
  'price-desc',
  'relevance',
] as const satisfies SortName[];

/** Parameters of a search as they came: each as typed, of several the first, empty when absent. */
export interface TypedSearch {
  q: string;
  near: string;
  radius_km: string;
  category: string;
  price_min: string;
  price_max: string;
  /** All of them. */
  condition: string[];
  box: string;
  sort: string;
  cursor: string;
}

/** A search that makes sense. Absent means no limit. */
export interface SearchInput {
  q: string;
  near: string;
  radiusKm?: number | undefined;
  /** Slug. */
  category: string;
  priceMinCents?: number | undefined;
  priceMaxCents?: number | undefined;
  /** In the order of the list; none for any. */
  conditions?: readonly ItemCondition[] | undefined;
  box?: ItemBox | undefined;
  sort?: SortName | undefined;
  cursor?: string | undefined;
}

const CONTROL = /\p{Cc}/u;
const BLANKS = /[\t\n\r]+/g;

const line = (longest: number, tooLong: string) =>
  z
    .string()
    .transform((text) => text.replace(BLANKS, ' ').trim())
    .refine((text) => [...text].length <= longest, tooLong)
    .refine(
      (text) => !CONTROL.test(text),
      'That holds characters that cannot be typed. Please type it again.',
    );

const price = z
  .string()
  .trim()
  .transform((text, issues) => {
    if (text === '') return undefined;
    const cents = text.length <= 40 ? parsePrice(text) : undefined;
    if (cents === undefined) {
      issues.addIssue({ code: 'custom', message: 'Type a price such as 120 or 99.50.' });
      return z.NEVER;
    }
    return cents;
  });

const radius = z
  .string()
  .trim()
  .refine((text) => text === '' || RADII.some((km) => String(km) === text), {
    message: `Choose one of ${RADII.join(', ')} km.`,
  })
  .transform((text) => (text === '' ? undefined : Number(text)));

const sort = z
  .string()
  .trim()
  .transform((text, issues) => {
    const found = SORTS.find((name) => name === text);
    if (!found && text !== '') {
      issues.addIssue({ code: 'custom', message: 'Choose one of the orders in the list.' });
      return z.NEVER;
    }
    return found;
  });

const condition = z
  .array(z.string())
  .transform((texts) => texts.flatMap((text) => text.split(',')).map((text) => text.trim()))
  .refine((names) => names.every((name) => name === '' || isCondition(name)), {
    message: 'Choose conditions of the list.',
  })
  .transform((names) => {
    const chosen = itemConditions.filter((name) => names.includes(name));
    return chosen.length > 0 && chosen.length < itemConditions.length ? chosen : undefined;
  });

function isCondition(name: string): name is ItemCondition {
  return itemConditions.some((known) => known === name);
}

const box = z
  .string()
  .trim()
  .transform((text, issues) => {
    if (text === '') return undefined;
    const found = parseBox(text);
    if (found) return found;
    issues.addIssue({ code: 'custom', message: 'There is no such area on the map.' });
    return z.NEVER;
  });

const schema = z
  .object({
    q: line(LONGEST_QUERY, `Please use at most ${LONGEST_QUERY} characters.`),
    near: line(LONGEST_PLACE, 'That is too long for the name of a town.'),
    radius_km: radius,
    category: line(60, 'Choose one of the sports in the list.'),
    price_min: price,
    price_max: price,
    condition,
    box,
    sort,
    cursor: z
      .string()
      .regex(/^[\w.~-]{0,500}$/, 'That page of results does not exist.')
      .transform((text) => text || undefined),
  })
  .refine(
    ({ price_min: min, price_max: max }) => min === undefined || max === undefined || min <= max,
    { path: ['price_max'], message: 'This is less than the lowest price.' },
  );

/** Reads the parameters of a search from a parsed query string; never fails. */
export function typedSearch(query: unknown): TypedSearch {
  const text = (name: string) => queryText(query, name);
  return {
    q: text('q'),
    near: text('near'),
    radius_km: text('radius_km'),
    category: text('category'),
    price_min: text('price_min'),
    price_max: text('price_max'),
    condition: queryTexts(query, 'condition'),
    box: text('box'),
    sort: text('sort'),
    cursor: text('cursor'),
  };
}

/** Checks a search. Messages are by the parameter's name. */
export function parseSearch(
  typed: TypedSearch,
):
  | { input: SearchInput; errors?: undefined }
  | { input?: undefined; errors: Record<string, string> } {
  const result = schema.safeParse(typed);
  if (!result.success) {
    const errors: Record<string, string> = {};
    for (const { path, message } of result.error.issues) errors[String(path[0])] ??= message;
    return { errors };
  }
  const { q, near, radius_km, category, price_min, price_max, ...rest } = result.data;
  return {
    input: {
      q,
      near,
      radiusKm: radius_km,
      category,
      priceMinCents: price_min,
      priceMaxCents: price_max,
      conditions: rest.condition,
      box: rest.box,
      sort: rest.sort,
      cursor: rest.cursor,
    },
  };
}
