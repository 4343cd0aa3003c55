import { keepFormatters } from './intl.js';

/** Counts are looked up no further than this; above it a page says `1,000+`. */
export const COUNT_CAP = 1000;

const priceFormat = keepFormatters((key) => {
  const [locale = 'en', currency = 'EUR'] = key.split(' ');
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
});

const numberFormat = keepFormatters((locale) => new Intl.NumberFormat(locale));

/**
 * A price in the reader's format: `€1,245`, `1.245,50 €`, `¥1,200`. Whole amounts show no decimals.
 *
 * @param cents hundredths of the currency's unit, whatever the currency: ¥1,200 is 120000
 * @param currency ISO 4217 code
 * @param locale BCP 47 tag
 */
export function formatPrice(cents: number, currency: string, locale: string): string {
  return priceFormat(`${locale} ${currency}`).format(cents / 100);
}

/** A number in the reader's format: `1,234`. */
export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value);
}

/** A count, `1,000+` when it passes COUNT_CAP. */
export function formatCount(count: number, locale: string): string {
  return count > COUNT_CAP ? `${formatNumber(COUNT_CAP, locale)}+` : formatNumber(count, locale);
}

/** `1 item`, `12 items`, `1,000+ items`. */
export function countItems(count: number, locale: string): string {
  return `${formatCount(count, locale)} ${count === 1 ? 'item' : 'items'}`;
}

/** First letter in upper case: `Martial arts`. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
