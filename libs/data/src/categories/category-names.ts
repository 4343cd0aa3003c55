/** The names of all categories in their order: the public API shows them as they are here. */
export const categoryNames = [
  'badminton',
  'baseball',
  'basketball',
  'bowling',
  'boxing',
  'climbing',
  'cricket',
  'cycling',
  'dancing',
  'equestrian',
  'football',
  'golf',
  'gymnastics',
  'hockey',
  'martial arts',
  'rugby',
  'running',
  'skating',
  'skiing',
  'snowboarding',
  'soccer',
  'surfing',
  'swimming',
  'tennis',
  'triathlon',
  'volleyball',
] as const;

/** The URL form of a category's name: `martial arts` → `martial-arts`. */
export function categorySlug(name: string): string {
  return name.replaceAll(' ', '-');
}
