import { parsePrice } from '../search/price.js';

const ZEROS = /\p{Nd}/gu;
/** Longest text that is read as a price. */
const LONGEST = 60;
/** Lakhs and crores: `1,00,000`. */
const INDIAN = /^\d{1,2}(,\d{2})+,\d{3}(?=\.\d{1,2}$|$)/;

/**
 * A typed price in cents, with the digits and separators of any script: `1.234,50`, `1,234.50`, `1,00,000`, `١٬٢٣٤٫٥٠`. A
 * price has at most two decimals, so no language is needed to tell which separator is meant.
 *
 * @returns undefined when it is no price between 0 and 9,999,999,999.99
 */
export function parseTypedPrice(typed: string): number | undefined {
  if (typed.length > LONGEST) return undefined;
  const text = typed
    .normalize('NFKC')
    .replace(ZEROS, (digit) => String(digitValue(digit)))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .trim();
  const amount = withoutCurrency(text);
  return parsePrice(INDIAN.test(amount) ? amount.replaceAll(',', '') : amount);
}

/** Letters or a sign on one side of a price name a currency, such as `kr`, `EUR` or `Rs.`. */
function withoutCurrency(text: string): string {
  const after = text.replace(/^[\p{L}\p{Sc}]{1,4}\.?\s*(?=\d)/u, '');
  return after === text ? text.replace(/(?<=\d)\s*[\p{L}\p{Sc}]{1,4}\.?$/u, '') : after;
}

/** Decimal digits of every script stand in runs of ten that start at zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** A price as its owner would type it: without thousands, with the decimal sign of the language. */
export function priceText(cents: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    numberingSystem: 'latn',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(cents / 100);
}
