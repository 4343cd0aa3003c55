/** 9,999,999,999.99 in cents. */
const LARGEST_CENTS = 999_999_999_999;

/**
 * Reads a price as people of any country type it: `12`, `12.5`, `1.234,50`, `1,234.50`, `1 234,50`, `€12`. A single separator before
 * exactly three digits parts thousands (`1.234` is 1234), before one or two digits it is the decimal sign.
 *
 * @returns whole cents, or undefined when it is no price between 0 and 9,999,999,999.99
 */
export function parsePrice(typed: string): number | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/^\p{Sc}|\p{Sc}$/gu, '')
    .replace(/[\s'’_]/gu, '');
  const parts =
    /^(\d[\d.,]{0,19}?)(?:[.,](\d{1,2}))?$/.exec(text) ?? /^()[.,](\d{1,2})$/.exec(text);
  if (!parts) return undefined;
  const whole = wholePart(
    parts[1] ?? '',
    parts[2] === undefined ? '' : text.at(-1 - parts[2].length),
  );
  if (whole === undefined) return undefined;
  const cents = Number(whole || '0') * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
  return cents <= LARGEST_CENTS ? cents : undefined;
}

/** The digits of a whole number with or without one kind of thousands separator, which may not be the decimal sign. */
function wholePart(text: string, decimalSign: string | undefined): string | undefined {
  if (/^\d*$/.test(text)) return text;
  const separator = text.includes('.') ? '.' : ',';
  if (separator === decimalSign) return undefined;
  const [first = '', ...groups] = text.split(separator);
  const grouped = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return grouped ? first + groups.join('') : undefined;
}

/** Cents as a plain number for a URL: `1234.5`, `12`. */
export function priceParameter(cents: number): string {
  return String(cents / 100);
}
