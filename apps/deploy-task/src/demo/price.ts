import type { ItemCondition } from '@tradyfit/data';
import type { Currency } from './currencies.js';
import type { Random } from './random.js';

const shareOfNew: Record<ItemCondition, number> = {
  new: 0.8,
  excellent: 0.62,
  good: 0.45,
  fair: 0.26,
};
/** What a thing loses each year besides wear. */
const yearlyLoss = 0.07;

/**
 * What somebody would ask.
 *
 * @param priceNew euros in a shop
 * @param ageMonths since it was bought
 * @returns hundredths of the currency's unit, a whole and rounded number of units
 */
export function askingPriceCents(
  priceNew: number,
  condition: ItemCondition,
  ageMonths: number,
  currency: Currency,
  random: Random,
): number {
  const mood = 0.85 + random.next() * 0.3;
  const worth = priceNew * shareOfNew[condition] * (1 - yearlyLoss) ** (ageMonths / 12) * mood;
  return roundAsPeopleDo(worth * currency.perEuro) * 100;
}

/** 12.3 → 12, 47.2 → 45, 118 → 120, 1,238 → 1,250, 86,400 → 85,000. */
export function roundAsPeopleDo(amount: number): number {
  if (amount < 1) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(amount));
  const step = Math.max(1, magnitude / (amount < 3 * magnitude ? 20 : 2));
  return Math.max(1, Math.round(amount / step) * step);
}
