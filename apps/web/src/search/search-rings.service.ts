import { Injectable } from '@nestjs/common';
import type { ItemCardRow, ItemPage } from '@tradyfit/data';
import { ItemsService } from '../items/items.service.js';
import { countItems, formatCount } from '../ui/format.js';
import { ItemCounts } from './item-counts.service.js';
import { changedUrl, itemFilter, type ResolvedSearch } from './resolved-search.js';
import { RADII } from './search.form.js';

const PAGE = 24;

/** A radius with fewer items than this is followed by the next ring. */
const FEW = 12;

/** Rows of one ring with its heading. */
export interface Ring {
  heading?: string;
  rows: ItemCardRow[];
  widerUrl?: string;
}

/** What a search found. */
export interface Found {
  rings: Ring[];
  /** Items in all rings, of which a page may show the first ones. */
  total: number;
  summary: string;
  next?: string | undefined;
}

interface NextRing {
  /** Km; without it everything farther away. */
  radiusKm?: number | undefined;
  rows: ItemCardRow[];
  count: number;
}

/** Finds the items of a search: its own ring, and the next one where that holds few. */
@Injectable()
export class SearchRings {
  constructor(
    private readonly items: ItemsService,
    private readonly counts: ItemCounts,
  ) {}

  async find(search: ResolvedSearch, locale: string): Promise<Found> {
    const cursor = search.input.cursor;
    const page = await this.page(search, cursor);
    const total = await this.total(search, page, cursor);
    const next = { next: page.next };
    const { radiusKm, near } = search;
    if (!radiusKm || !near) {
      return { rings: ringOf(page.items), total, summary: countItems(total, locale), ...next };
    }
    const within = `within ${radiusKm} km`;
    const wider = cursor || total >= FEW ? undefined : await this.nextRing(search, FEW - total);
    if (!wider) {
      return {
        rings: ringOf(page.items, `Within ${radiusKm} km of ${near.view.place.name}`),
        total,
        summary: `${countItems(total, locale)} ${within}`,
        ...next,
      };
    }
    return {
      rings: [
        ...ringOf(page.items, `Within ${radiusKm} km of ${near.view.place.name}`),
        {
          heading: ringHeading(wider, total, near.view.place.name),
          rows: wider.rows,
          ...(wider.count > wider.rows.length && {
            widerUrl: changedUrl(search, { radiusKm: wider.radiusKm }),
          }),
        },
      ],
      total: total + wider.count,
      summary: ringSummary(total, within, wider, locale),
    };
  }

  private page(search: ResolvedSearch, cursor: string | undefined): Promise<ItemPage> {
    return this.items.find({
      ...itemFilter(search),
      sort: search.sort,
      limit: PAGE,
      ...(cursor && { after: cursor }),
    });
  }

  private async total(
    search: ResolvedSearch,
    page: ItemPage,
    cursor: string | undefined,
  ): Promise<number> {
    if (!cursor && !page.next) return page.items.length;
    return this.counts.of(itemFilter(search));
  }

  /** The smallest wider radius that adds as many items as wanted, or all there are. */
  private async nextRing(search: ResolvedSearch, wanted: number): Promise<NextRing | undefined> {
    const { radiusMetres: beyondMetres, ...filter } = itemFilter(search);
    const farther = { ...filter, ...(beyondMetres && { beyondMetres }) };
    const nearest = await this.items.find({ ...farther, sort: 'nearest', limit: PAGE });
    if (nearest.items.length === 0) return undefined;
    const radiusKm = widerRadius(nearest.items, search.radiusKm ?? 0, wanted);
    const ring = { ...farther, ...(radiusKm && { radiusMetres: radiusKm * 1000 }) };
    const inside = radiusKm
      ? nearest.items.filter((row) => isWithin(row, radiusKm))
      : nearest.items;
    const isAll = !nearest.next || inside.length < nearest.items.length;
    const count = isAll ? inside.length : await this.counts.of(ring);
    if (search.sort === 'nearest') return { radiusKm, rows: inside, count };
    const { items: rows } = await this.items.find({ ...ring, sort: search.sort, limit: PAGE });
    return { radiusKm, rows, count };
  }
}

function ringOf(rows: ItemCardRow[], heading?: string): Ring[] {
  return rows.length > 0 ? [{ rows, ...(heading && { heading }) }] : [];
}

function isWithin(row: ItemCardRow, km: number): boolean {
  return (row.distanceMetres ?? Infinity) <= km * 1000;
}

function widerRadius(rows: readonly ItemCardRow[], from: number, wanted: number) {
  const reached = (km: number) => rows.filter((row) => isWithin(row, km)).length;
  const wider = RADII.filter((km) => km > from);
  const most = reached(wider.at(-1) ?? 0);
  if (most === 0) return undefined;
  return wider.find((km) => reached(km) >= Math.min(wanted, most));
}

function ringHeading({ radiusKm }: NextRing, found: number, town: string): string {
  if (!radiusKm) return 'Farther away';
  return found > 0 ? `More within ${radiusKm} km` : `Within ${radiusKm} km of ${town}`;
}

function ringSummary(found: number, within: string, wider: NextRing, locale: string): string {
  const first = found > 0 ? `${formatCount(found, locale)} ${within}` : `Nothing ${within}`;
  const more = `${formatCount(wider.count, locale)}${found > 0 ? ' more' : ''}`;
  return `${first} · ${more} ${wider.radiusKm ? `within ${wider.radiusKm} km` : 'farther away'}`;
}
