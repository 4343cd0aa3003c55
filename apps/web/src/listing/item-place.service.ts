import { Injectable } from '@nestjs/common';
import {
  type ItemPlace,
  type MemberTown,
  type PlaceRow,
  PlacesRepository,
  type Point,
} from '@tradyfit/data';
import { parsePoint } from '../places/place-labels.js';
import { PlacesService } from '../places/places.service.js';
import type { TypedItem } from './item.form.js';
import { snapToGrid } from './grid.js';
import type { ItemField, PlaceKind } from './item-form.view.js';

/** Where an item is, or which field does not say it. `place` is absent where it stays. */
export type PlaceAnswer =
  | { place?: ItemPlace | undefined; error?: undefined }
  | { place?: undefined; error: { field: ItemField; message: string } };

/** A point as forms carry it. */
export function pointText({ latitude, longitude }: Point): string {
  return `${latitude},${longitude}`;
}

/** The browser's point, brought to the grid at once: nothing finer is stored, not even in a draft. */
export function snappedPoint(text: string): Point | undefined {
  const point = parsePoint(text.trim());
  return point && snapToGrid(point);
}

/** Finds out where an item is. */
@Injectable()
export class ItemPlaceService {
  constructor(
    private readonly towns: PlacesRepository,
    private readonly places: PlacesService,
  ) {}

  /** @param sellerTown the town that the seller chose in the profile */
  async find(kind: PlaceKind, typed: TypedItem, sellerTown: MemberTown): Promise<PlaceAnswer> {
    if (kind === 'current') return {};
    if (kind === 'mine') return this.ofSeller(sellerTown);
    return kind === 'here' ? this.near(typed.here) : this.ofTown(typed.near.trim());
  }

  private async ofSeller({ placeId }: MemberTown): Promise<PlaceAnswer> {
    const town = placeId === null ? undefined : await this.towns.findById(placeId);
    return town
      ? { place: itemPlace(town, town) }
      : problem('place', 'You have no town yet: choose one for this item.');
  }

  private async ofTown(typed: string): Promise<PlaceAnswer> {
    if (!typed) return problem('near', 'Type the name of a town.');
    const town = await this.places.find(typed);
    return town
      ? { place: itemPlace(town, town) }
      : problem(
          'near',
          `We do not know a town called “${typed.slice(0, 120)}”. Try a bigger one nearby.`,
        );
  }

  private async near(typed: string): Promise<PlaceAnswer> {
    const point = snappedPoint(typed);
    const town = point && (await this.towns.nearest(point));
    return town
      ? { place: itemPlace(town, point) }
      : problem('place', 'Your position was not found: choose a town.');
  }
}

function problem(field: ItemField, message: string): PlaceAnswer {
  return { error: { field, message } };
}

function itemPlace(town: PlaceRow, { latitude, longitude }: Point): ItemPlace {
  const { id, name, adminCode, adminName, countryCode } = town;
  return { placeId: id, placeName: name, adminCode, adminName, countryCode, latitude, longitude };
}
