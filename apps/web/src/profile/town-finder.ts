import { Injectable, Logger } from '@nestjs/common';
import { PlacesRepository, type MemberTown, type PlaceRow } from '@tradyfit/data';
import { ErrorReporter } from '@tradyfit/error-reporting';
import { distanceMetres, Geocoder, GeocoderError } from '@tradyfit/geolocation';
import { snapToGrid } from '../listing/grid.js';
import { parsePlaceId } from '../places/place-labels.js';
import { PlacesService } from '../places/places.service.js';
import { countryName } from '../ui/country-names.js';
import type { ProfileField, TypedTown } from './profile.form.js';
import { US_STATES } from './us-states.js';

/** A point farther than this from every known town is in none of them. */
const SAME_TOWN_METRES = 50_000;

/** What became of a typed town; without a point it is to be looked for again later. */
export type TownAnswer =
  | { town: MemberTown; error?: undefined }
  | { town?: undefined; error: { field: ProfileField; message: string } };

/** Finds the town that a member means, and where it is. */
@Injectable()
export class TownFinder {
  private readonly logger = new Logger('towns');

  constructor(
    private readonly places: PlacesRepository,
    private readonly placesService: PlacesService,
    private readonly geocoder: Geocoder,
    private readonly reporter: ErrorReporter,
  ) {}

  /** Never fails because the geocoder does: the town comes back without its point then. */
  async find(typed: TypedTown): Promise<TownAnswer> {
    if (!typed.name) return { town: noTown(typed.countryCode, typed.state) };
    if (!typed.countryCode) return this.findByName(typed.name);
    const chosen = await this.chosen(typed);
    if (chosen) return { town: townOf(chosen) };
    const town = namedTown(typed);
    try {
      const located = await this.locate(town);
      return located ? { town: located } : unknown(typed);
    } catch (error) {
      if (!(error instanceof GeocoderError)) throw error;
      this.report(error);
      return { town };
    }
  }

  /**
   * Where a town is, at town precision.
   *
   * @returns undefined when there is no such town
   * @throws GeocoderError
   */
  async locate(town: MemberTown): Promise<MemberTown | undefined> {
    const { placeName, adminName, countryCode } = town;
    if (!placeName || !countryCode) return undefined;
    const found = await this.geocoder.geocode({
      town: placeName,
      countryCode,
      ...(adminName && { adminName }),
    });
    if (!found) return undefined;
    const nearest = await this.places.nearest(found);
    const isThere =
      nearest?.countryCode === countryCode && distanceMetres(nearest, found) <= SAME_TOWN_METRES;
    // A name that is only begun means the town; one that differs is another name or a village nearby.
    if (nearest && isThere && key(nearest.name).startsWith(key(placeName))) return townOf(nearest);
    return {
      ...town,
      placeId: isThere ? nearest.id : null,
      adminCode: town.adminCode ?? (isThere ? nearest.adminCode : null),
      adminName: town.adminName ?? (isThere ? nearest.adminName : null),
      // Whoever typed a street all the same has told nobody the house.
      point: snapToGrid(found),
    };
  }

  report(error: GeocoderError): void {
    this.logger.warn({ err: error, msg: 'a town was not located' });
    this.reporter.captureEvent('geocoder-error', { kind: error.kind, reason: error.message });
  }

  /** `Madrid, Spain` says the country itself. */
  private async findByName(name: string): Promise<TownAnswer> {
    const place = await this.placesService.find(name);
    if (place) return { town: townOf(place) };
    return {
      error: { field: 'country', message: `Choose the country that “${name}” is in.` },
    };
  }

  /** The suggestion that was chosen, unless something was typed over it. */
  private async chosen(typed: TypedTown): Promise<PlaceRow | undefined> {
    const id = parsePlaceId(typed.placeId);
    const place = id ? await this.places.findById(id) : undefined;
    const isSame =
      place?.countryCode === typed.countryCode &&
      key(place.name) === key(typed.name) &&
      (!typed.state || place.adminCode === typed.state);
    return isSame ? place : undefined;
  }
}

/** A town of the table. */
export function townOf(place: PlaceRow): MemberTown {
  const { id, name, adminCode, adminName, countryCode, latitude, longitude } = place;
  return {
    placeId: id,
    placeName: name,
    adminCode,
    adminName,
    countryCode,
    point: { latitude, longitude },
  };
}

function noTown(countryCode: string, state: string): MemberTown {
  return {
    ...inState(state),
    placeId: null,
    placeName: null,
    countryCode: countryCode || null,
    point: null,
  };
}

function namedTown({ name, countryCode, state }: TypedTown): MemberTown {
  return { ...inState(state), placeId: null, placeName: name, countryCode, point: null };
}

function inState(state: string): Pick<MemberTown, 'adminCode' | 'adminName'> {
  return { adminCode: state || null, adminName: US_STATES[state] ?? null };
}

function unknown({ name, countryCode, state }: TypedTown): TownAnswer {
  const where = [US_STATES[state], countryName(countryCode)].filter(Boolean).join(', ');
  const message = `We do not know a town called “${name}” in ${where}. Check the spelling, or choose a bigger one nearby.`;
  return { error: { field: 'town', message } };
}

/** How names are compared: without case, accents and punctuation. */
function key(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
