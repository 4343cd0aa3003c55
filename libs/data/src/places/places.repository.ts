import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isId } from '../database/input.js';
import { runPrepared } from '../database/prepared-query.js';
import type { PlaceRow, Point } from './place.rows.js';
import {
  nearestPlace,
  numberOfPlaces,
  placeById,
  resolvedPlace,
  suggestedPlaces,
  suggestedPlacesNear,
} from './place-queries.js';
import { cleanText, readTypedPlace, type TypedPlace } from './typed-place.js';

const mostSuggestions = 50;

/** The towns of the world. Names are compared without regard to case, accents, hyphens, dots and apostrophes. */
@Injectable()
export class PlacesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By the GeoNames id. */
  async findById(id: number): Promise<PlaceRow | undefined> {
    if (!isId(id)) return undefined;
    return (await runPrepared<PlaceRow>(this.dataSource, placeById, [id]))[0];
  }

  /**
   * Towns whose name begins with what was typed so far, most people first; `near` puts those close by before larger
   * ones far away. After a comma a country's code or a division's code or name narrows: `springfield, ill`.
   * @param limit 1–50
   */
  async suggest(prefix: string, limit = 8, near?: Point): Promise<PlaceRow[]> {
    const most = Math.max(1, Math.min(Math.trunc(limit) || 1, mostSuggestions));
    const find = ({ name, qualifiers }: TypedPlace) =>
      near
        ? runPrepared<PlaceRow>(this.dataSource, suggestedPlacesNear, [
            name,
            qualifiers,
            most,
            near.latitude,
            near.longitude,
          ])
        : runPrepared<PlaceRow>(this.dataSource, suggestedPlaces, [name, qualifiers, most]);
    return this.asTyped(prefix, find);
  }

  /** The town that a typed text most likely means: `Madrid`, `Madrid, ES`, `Springfield, Missouri, US`. */
  async resolve(text: string): Promise<PlaceRow | undefined> {
    const [place] = await this.asTyped(text, ({ name, qualifiers }) =>
      runPrepared<PlaceRow>(this.dataSource, resolvedPlace, [name, qualifiers]),
    );
    return place;
  }

  /** The town whose centre is the fewest metres away. */
  async nearest({ latitude, longitude }: Point): Promise<PlaceRow | undefined> {
    return (await runPrepared<PlaceRow>(this.dataSource, nearestPlace, [latitude, longitude]))[0];
  }

  async count(): Promise<number> {
    const [row] = await runPrepared<{ count: number }>(this.dataSource, numberOfPlaces, []);
    return row!.count;
  }

  private async asTyped(
    text: string,
    find: (typed: TypedPlace) => Promise<PlaceRow[]>,
  ): Promise<PlaceRow[]> {
    const typed = readTypedPlace(text);
    if (!typed) return [];
    const places = await find(typed);
    if (places.length > 0 || typed.qualifiers.length === 0) return places;
    // Some names contain a comma themselves.
    return find({ name: cleanText(text), qualifiers: [] });
  }
}
