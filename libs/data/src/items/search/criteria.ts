import type { Point } from '../../places/place.rows.js';
import { type ItemBox, type ItemCondition, itemConditions, type ItemSearch } from '../item.rows.js';
import { checkBox } from './boxes.js';
import { parseSearchText } from './search-text.js';

/** A search made ready for SQL; absent filters are null. */
export interface Criteria {
  near: Point | null;
  /** Whether a text was typed; then `included` and `excluded` are not both empty. */
  hasText: boolean;
  included: string[];
  excluded: string[];
  categoryId: number | null;
  conditions: readonly ItemCondition[] | null;
  box: ItemBox | null;
  priceMinCents: number | null;
  priceMaxCents: number | null;
  beyondMetres: number | null;
  radiusMetres: number | null;
}

/** What a search filters by. */
export type ItemFilters = Omit<ItemSearch, 'sort' | 'limit' | 'after'>;

const highestCents = 1_000_000_000_000;
const highestInteger = 2 ** 31 - 1;

/**
 * @returns undefined when the filters let nothing pass (a text without a searchable word, an empty price range …)
 * @throws RangeError for a number that is not one, a point or a box outside the Earth, an unknown condition, or a ring without
 * a point to measure from
 */
export function readCriteria(filters: ItemFilters): Criteria | undefined {
  const { near = null, text = '', categoryId = null, box = null } = filters;
  const radius = optionalNumber('radiusMetres', filters.radiusMetres);
  const beyond = optionalNumber('beyondMetres', filters.beyondMetres);
  const priceMin = optionalNumber('priceMinCents', filters.priceMinCents);
  const priceMax = optionalNumber('priceMaxCents', filters.priceMaxCents);
  if (near) {
    checkPoint(near);
  } else if (radius !== null || beyond !== null) {
    throw new RangeError('A distance needs a point to measure from');
  }
  if (box) checkBox(box);
  const hasText = text.trim() !== '';
  const terms = parseSearchText(text);
  const criteria: Criteria = {
    near,
    hasText,
    ...terms,
    categoryId,
    conditions: readConditions(filters.conditions ?? []),
    box,
    priceMinCents:
      priceMin === null || priceMin <= 0 ? null : Math.ceil(Math.min(priceMin, highestCents)),
    priceMaxCents:
      priceMax === null || priceMax >= highestCents ? null : Math.floor(Math.max(priceMax, -1)),
    beyondMetres: beyond === null || beyond < 0 ? null : beyond,
    radiusMetres: radius === Infinity ? null : radius,
  };
  return isPossible(criteria) ? criteria : undefined;
}

function isPossible(criteria: Criteria): boolean {
  const { hasText, included, excluded, categoryId, priceMaxCents, radiusMetres, beyondMetres } =
    criteria;
  return (
    (!hasText || included.length + excluded.length > 0) &&
    (categoryId === null ||
      (Number.isInteger(categoryId) && categoryId > 0 && categoryId <= highestInteger)) &&
    (priceMaxCents === null || priceMaxCents >= (criteria.priceMinCents ?? 0)) &&
    (radiusMetres === null || radiusMetres >= 0) &&
    (beyondMetres === null || beyondMetres < (radiusMetres ?? Infinity)) &&
    (criteria.box === null || criteria.box.south <= criteria.box.north)
  );
}

function readConditions(conditions: readonly ItemCondition[]): ItemCondition[] | null {
  for (const condition of conditions) {
    if (!itemConditions.includes(condition)) {
      throw new RangeError(`No condition of an item: ${condition}`);
    }
  }
  const wanted = itemConditions.filter((condition) => conditions.includes(condition));
  return wanted.length === 0 || wanted.length === itemConditions.length ? null : wanted;
}

function optionalNumber(name: string, value: number | undefined): number | null {
  if (Number.isNaN(value)) {
    throw new RangeError(`${name} is not a number`);
  }
  return value ?? null;
}

function checkPoint({ latitude, longitude }: Point): void {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw new RangeError(
      'Not a point of the Earth: latitude within ±90, longitude within ±180 degrees',
    );
  }
}
