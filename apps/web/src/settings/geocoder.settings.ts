import { z } from 'zod';
import { about, origin } from './setting.js';

/** How members' towns are found on the map. */
export const geocoderSettings = {
  GOOGLE_GEOCODING_KEY: z
    .string()
    .optional()
    .meta(
      about("Key of Google's Geocoding API, for towns of members", 'the seeded towns are asked'),
    ),
  GOOGLE_GEOCODING_URL: origin
    .default('https://maps.googleapis.com')
    .meta(about("Origin of Google's API; another one for tests", '`https://maps.googleapis.com`')),
};
