import { Injectable, Logger } from '@nestjs/common';
import { PlacesRepository, type PlaceRow, type Point } from '@tradyfit/data';
import { ErrorReporter } from '@tradyfit/error-reporting';
import { distanceMetres, IpLocator } from '@tradyfit/geolocation';
import { nearFrom, type Near, type NearAnswer, type Visitor } from './near.js';
import { mapPlace, parsePlaceId, parsePoint, placeDetail, placeLookups } from './place-labels.js';
import type { PlacePageView, PlaceSuggestionView, PlaceView } from './place.view.js';

const MOST_SUGGESTIONS = 8;
const LONGEST_NAME = 120;
const MOST_KEPT = 1000;

/** A town of the right name farther than this from an address is a namesake. */
const SAME_TOWN_METRES = 40_000;

/** Where an address is. */
interface Located extends Point {
  city: string | undefined;
  countryCode: string;
}

/** Which town a visitor means, and which towns there are. */
@Injectable()
export class PlacesService {
  private readonly logger = new Logger('places');
  private readonly texts = new Map<number, string>();

  constructor(
    private readonly places: PlacesRepository,
    private readonly locator: IpLocator,
    private readonly reporter: ErrorReporter,
  ) {}

  /** The place of a request: from its URL, else its cookie, else guessed from its address. */
  async near({ near, cookie, address }: Visitor): Promise<NearAnswer> {
    const typed = near.trim();
    const named = typed ? await this.find(typed) : undefined;
    if (named) return { near: nearFrom(named, 'url', typed) };
    const known = (await this.fromCookie(cookie)) ?? (await this.fromAddress(address));
    return { ...(known && { near: known }), ...(typed && { error: unknownPlace(typed) }) };
  }

  /** The town that a text names: a name with or without division and country, a GeoNames id, or `latitude,longitude`. */
  async find(typed: string): Promise<PlaceRow | undefined> {
    if (!isName(typed)) return undefined;
    const point = parsePoint(typed);
    if (point) return this.places.nearest(point);
    const id = parsePlaceId(typed);
    if (id) return this.places.findById(id);
    for (const lookup of placeLookups(typed)) {
      const place = await this.places.resolve(lookup);
      if (place) return place;
    }
    return undefined;
  }

  /** The town that a visitor chose: its id for the cookie, and what `near=` carries for it. */
  async choose(typed: string): Promise<{ id: number; text: string } | undefined> {
    const place = typed ? await this.find(typed) : undefined;
    return place && { id: place.id, text: await this.textOf(place) };
  }

  /** The picker's page; towns like the typed one are offered when it is none itself. */
  async picker(visitor: Visitor, returnTo: string): Promise<PlacePageView> {
    const query = visitor.near.trim();
    const [{ near, error }, matches] = await Promise.all([this.near(visitor), this.matches(query)]);
    return { ...(near && { near: near.view }), query, matches, returnTo, ...(error && { error }) };
  }

  /** What `near=` carries to find exactly this place again: its full label, or its id where a namesake would be found. */
  async textOf(place: PlaceRow): Promise<string> {
    const kept = this.texts.get(place.id);
    if (kept) return kept;
    const label = mapPlace(place).fullLabel;
    const text = (await this.find(label))?.id === place.id ? label : String(place.id);
    if (this.texts.size >= MOST_KEPT) this.texts.clear();
    this.texts.set(place.id, text);
    return text;
  }

  /** What `near=` carries for the town nearest to a point; undefined while there are no towns. */
  async textAt(point: Point): Promise<string | undefined> {
    const place = await this.places.nearest(point);
    return place && this.textOf(place);
  }

  private async matches(typed: string): Promise<PlaceView[]> {
    return (await this.towns(typed)).map(mapPlace);
  }

  /** Towns whose name begins like the text, the biggest first, for the typeahead. */
  async suggestions(typed: string): Promise<PlaceSuggestionView[]> {
    return (await this.towns(typed)).map((place) => ({
      id: place.id,
      label: mapPlace(place).fullLabel,
      name: place.name,
      detail: placeDetail(place.name, place.adminName, place.countryCode),
      countryCode: place.countryCode,
      adminCode: place.adminCode,
    }));
  }

  private async towns(typed: string): Promise<PlaceRow[]> {
    const text = typed.trim();
    if (!text || !isName(text)) return [];
    for (const lookup of placeLookups(text)) {
      const found = await this.places.suggest(lookup, MOST_SUGGESTIONS);
      if (found.length > 0) return found;
    }
    return [];
  }

  private async fromCookie(cookie: string): Promise<Near | undefined> {
    const id = parsePlaceId(cookie);
    const place = id ? await this.places.findById(id) : undefined;
    return place && nearFrom(place, 'cookie', await this.textOf(place));
  }

  /** A guess: the town that the address database names, or else the one nearest to where it points. */
  private async fromAddress(address: string): Promise<Near | undefined> {
    const found = address ? await this.locate(address) : undefined;
    if (!found) return undefined;
    const place = (await this.namedTown(found)) ?? (await this.places.nearest(found));
    return place && nearFrom(place, 'ip', await this.textOf(place));
  }

  /** Big towns have many centres of districts nearer to an address than their own, so the name goes first. */
  private async namedTown({ city, countryCode, ...point }: Located): Promise<PlaceRow | undefined> {
    const name = city?.replace(/\(.*/, '').trim();
    const place = name ? await this.places.resolve(`${name}, ${countryCode}`) : undefined;
    return place && distanceMetres(place, point) < SAME_TOWN_METRES ? place : undefined;
  }

  /** A guess is worth no error page: without the database of addresses nobody's place is guessed. */
  private async locate(address: string): Promise<Located | undefined> {
    try {
      const found = await this.locator.locate(address);
      if (found?.latitude === undefined || found.longitude === undefined) return undefined;
      const { city, countryCode, latitude, longitude } = found;
      return { city, countryCode, latitude, longitude };
    } catch (error) {
      this.logger.warn({ err: error }, 'no place from the IP address');
      this.reporter.captureEvent('geocoder-error', { kind: 'address', reason: String(error) });
      return undefined;
    }
  }
}

function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && !/\p{Cc}/u.test(text);
}

/** Message for a text that names no town. */
function unknownPlace(typed: string): string {
  const shown = isName(typed) ? typed : 'that';
  return `We do not know a town called “${shown}”. Try a bigger one nearby.`;
}
