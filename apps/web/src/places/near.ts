import type { PlaceRow } from '@tradyfit/data';
import { mapPlace } from './place-labels.js';
import type { NearView, PlaceSource } from './place.view.js';

/** What a request tells about where its visitor is. */
export interface Visitor {
  /** The parameter `near` as typed, empty when absent. */
  near: string;
  /** The cookie `near`, empty when absent. */
  cookie: string;
  /** IP address; empty where none may be used. */
  address: string;
}

/** The place that distances are counted from. */
export interface Near {
  place: PlaceRow;
  view: NearView;
  /** What `near=` carries in the URLs of a page: finds exactly this place again. */
  text: string;
}

/** The place of a request, and what to tell about the parameter `near` if it named no place. */
export interface NearAnswer {
  near?: Near;
  /** Message for the field. */
  error?: string;
}

export function nearFrom(place: PlaceRow, source: PlaceSource, text: string): Near {
  return { place, view: { place: mapPlace(place), source }, text };
}

/** Whether an item's town is the very place. */
export function isTownOf(
  near: Near,
  item: { placeName: string; adminCode: string; countryCode: string },
): boolean {
  return (
    near.place.name === item.placeName &&
    near.place.adminCode === item.adminCode &&
    near.place.countryCode === item.countryCode
  );
}
