/** A town as pages show it. */
export interface PlaceView {
  /** GeoNames id. */
  id: number;
  /** `Madrid`. */
  name: string;
  /** `Madrid, ES`: the short form of headings and of the picker's button. */
  label: string;
  /** `Madrid, Spain` or `Springfield, Missouri, United States`: tells namesakes apart; what `near=` carries. */
  fullLabel: string;
}

/** How the place of a page was found out. */
export type PlaceSource = 'url' | 'cookie' | 'ip';

/** The place that distances on a page are counted from. */
export interface NearView {
  place: PlaceView;
  source: PlaceSource;
}

/** The picker's own page, for browsers without JavaScript and for towns that were not found. */
export interface PlacePageView {
  near?: NearView;
  /** What was typed. */
  query: string;
  matches: PlaceView[];
  /** Where to go after choosing: a path of this site. */
  returnTo: string;
  /** Why the last choice did not work, e.g. `We do not know a town called “Xyz”.` */
  error?: string;
}

/** A town in the typeahead's JSON. */
export interface PlaceSuggestionView {
  /** GeoNames id. */
  id: number;
  /** What choosing it types: the full label. */
  label: string;
  name: string;
  /** What tells namesakes apart: `Missouri, United States`. */
  detail: string;
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  /** Code of the state, province or region; empty where there is none. */
  adminCode: string;
}
