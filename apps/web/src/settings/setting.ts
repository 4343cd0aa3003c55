import { z } from 'zod';

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be a whole number from ${least} to ${most}`);
/** An `https://` or `http://` address, given without slashes at its end. */
export const origin = z
  .string()
  .refine(
    (text) => /^https?:$/.test(protocolOf(text) ?? ''),
    'must be an address that starts with https:// or http://',
  )
  .transform((text) => text.replace(/\/+$/, ''));

/** What a setting does, and what holds without it (undefined: it is required); for the README's table. */
export const about = (description: string, initial?: string) => ({ description, initial });

/** `https:` of a URL; undefined for what is none. */
export function protocolOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).protocol : undefined;
}
