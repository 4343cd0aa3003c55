import { Injectable } from '@nestjs/common';
import { type ItemFilters, ItemsRepository } from '@tradyfit/data';
import { Kept } from '../http/page-cache/kept.js';
import { COUNT_CAP } from '../ui/format.js';

/** How many items searches find: exact up to the cap, one more beyond. */
@Injectable()
export class ItemCounts {
  constructor(
    private readonly items: ItemsRepository,
    private readonly kept: Kept,
  ) {}

  of(filter: ItemFilters): Promise<number> {
    const { near, ...others } = filter;
    // From where items are looked for matters only to what lies within or beyond a distance.
    const isByDistance = filter.radiusMetres !== undefined || filter.beyondMetres !== undefined;
    const key = JSON.stringify(isByDistance ? { near, ...others } : others);
    return this.kept.countUpTo(COUNT_CAP + 1, key, (cap) => this.items.count(filter, cap));
  }
}
