import { type ItemCondition, itemConditions } from '@tradyfit/data';
import { z } from 'zod';
import { type ItemField, itemFields, type PlaceKind, placeKinds } from './item-form.view.js';
import { parseTypedPrice } from './typed-price.js';

export const LONGEST_TITLE = 80;
export const LONGEST_DESCRIPTION = 4000;

/** Longest text of a field that a draft keeps, in UTF-16 units. */
const LONGEST_KEPT = 20_000;

/** The fields of an item's form as typed. */
export type TypedItem = Record<ItemField, string>;

/** An item's words and numbers, checked; where it is, is looked up apart. */
export interface ItemInput {
  title: string;
  description: string | null;
  priceCents: number;
  /** Slug. */
  category: string;
  condition: ItemCondition;
  place: PlaceKind;
}

const length = (text: string) => [...text].length;
const number = (value: number) => value.toLocaleString('en');

/** Characters that are seen: what only joins or turns others makes no title. */
const visible = (text: string) => length(text.replace(/\p{Cf}/gu, ''));

const title = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .refine((text) => visible(text) >= 3, 'Type a title of at least 3 characters.')
  .refine((text) => length(text) <= LONGEST_TITLE, {
    error: ({ input }) =>
      `A title has at most ${LONGEST_TITLE} characters: this one has ${length(input as string)}.`,
  });

const description = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => length(text) <= LONGEST_DESCRIPTION, {
    error: ({ input }) =>
      `A description has at most ${number(LONGEST_DESCRIPTION)} characters: this one has ${number(length(input as string))}.`,
  })
  .transform((text) => text || null);

const price = z.string().transform((text, context) => {
  const cents = parseTypedPrice(text);
  if (cents !== undefined) return cents;
  context.addIssue({
    code: 'custom',
    message: text.trim()
      ? 'Type a price from 0 to 9,999,999,999.99, such as 120 or 99.50.'
      : 'Type a price. 0 is fine for a gift.',
  });
  return z.NEVER;
});

const schema = z.object({
  title,
  description,
  price,
  category: z.string().min(1, 'Choose a sport.'),
  condition: z.enum(itemConditions, 'Choose what condition it is in.'),
  place: z.enum(placeKinds, 'Choose where it can be picked up.'),
});

/** Reads the fields of a form or draft; never fails. What cannot be stored or printed is left out. */
export function typedItem(fields: Readonly<Record<string, unknown>>): TypedItem {
  const typed = {} as TypedItem;
  for (const name of itemFields) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    typed[name] = typeof value === 'string' ? clean(value) : '';
  }
  return typed;
}

function clean(text: string): string {
  return (
    text
      .slice(0, LONGEST_KEPT)
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      // Half a surrogate pair cannot be stored.
      .replace(/\p{Cs}/gu, '')
  );
}

/** Checks an item. Messages are by the field's name. */
export function parseItem(
  typed: TypedItem,
):
  | { input: ItemInput; errors?: undefined }
  | { input?: undefined; errors: Partial<Record<ItemField, string>> } {
  const { success, data, error } = schema.safeParse(typed);
  if (success) {
    const { price: priceCents, ...rest } = data;
    return { input: { ...rest, priceCents } };
  }
  const errors: Partial<Record<ItemField, string>> = {};
  for (const { path, message } of error.issues) errors[path[0] as ItemField] ??= message;
  return { errors };
}

/** Messages in the order of the fields on the page. */
export function inOrder(
  errors: Partial<Record<ItemField, string>>,
): Partial<Record<ItemField, string>> {
  return Object.fromEntries(
    itemFields.flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])),
  );
}
