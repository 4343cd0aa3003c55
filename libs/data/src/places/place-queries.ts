import type { PreparedQuery } from '../database/prepared-query.js';

const columns = `p.id, p.name, p.country_code AS "countryCode", p.admin_code AS "adminCode", p.admin_name AS "adminName",
  p.latitude, p.longitude, p.population`;

// $1 is the typed name. Written as a range, because LIKE with a parameter could not use the index.
const startsWithName = `p.name_key ~>=~ place_key($1) AND p.name_key ~<~ (place_key($1) || chr(1114111)) AND place_key($1) <> ''`;

// $2 are the qualifiers, of which each must fit: while typing, the beginning is enough.
const fitsQualifiers = `NOT EXISTS (
  SELECT FROM unnest($2::text[]) AS qualifier (text)
   WHERE NOT (starts_with(lower(p.country_code), lower(text)) OR lower(p.admin_code) = lower(text)
              OR (place_key(text) <> '' AND starts_with(place_key(p.admin_name), place_key(text)))))`;

const fitsQualifiersExactly = `NOT EXISTS (
  SELECT FROM unnest($2::text[]) AS qualifier (text)
   WHERE lower(text) NOT IN (lower(p.country_code), lower(p.admin_code)) AND place_key(p.admin_name) <> place_key(text))`;

export const placeById: PreparedQuery = {
  name: 'places_by_id',
  text: `SELECT ${columns} FROM places p WHERE p.id = $1::bigint`,
};

export const suggestedPlaces: PreparedQuery = {
  name: 'places_suggest',
  text: `SELECT ${columns} FROM places p WHERE ${startsWithName} AND ${fitsQualifiers}
          ORDER BY p.population DESC, p.id LIMIT $3`,
};

// A town 100 km away counts with half of its people, one 300 km away with a tenth. The spherical law of cosines in plain
// arithmetic: precise enough to weigh, and much cheaper than PostGIS for the thousands of towns on "s".
const hundredKilometres = `63.7101 * acos(greatest(-1, least(1,
  sind(p.latitude) * sind($4::float8) + cosd(p.latitude) * cosd($4::float8) * cosd(p.longitude - $5::float8))))`;

export const suggestedPlacesNear: PreparedQuery = {
  name: 'places_suggest_near',
  text: `SELECT ${columns} FROM places p WHERE ${startsWithName} AND ${fitsQualifiers}
          ORDER BY (p.population + 1) / (1 + (${hundredKilometres}) ^ 2) DESC, p.id LIMIT $3`,
};

// "New York" means New York City, yet "York" is York, not Yorkville: the whole name weighs more than its first words,
// and those more than a mere beginning.
export const resolvedPlace: PreparedQuery = {
  name: 'places_resolve',
  text: `SELECT ${columns} FROM places p WHERE ${startsWithName} AND ${fitsQualifiers}
          ORDER BY ${fitsQualifiersExactly} DESC,
                   (p.population + 1) * CASE WHEN p.name_key = place_key($1) THEN 100
                                             WHEN starts_with(p.name_key, place_key($1) || ' ') THEN 1
                                             ELSE 0.001 END DESC, p.id
          LIMIT 1`,
};

export const nearestPlace: PreparedQuery = {
  name: 'places_nearest',
  text: `SELECT ${columns} FROM places p
          ORDER BY ST_SetSRID(ST_MakePoint(p.longitude, p.latitude), 4326)::geography
               <-> ST_SetSRID(ST_MakePoint($2::float8, $1::float8), 4326)::geography
          LIMIT 1`,
};

export const numberOfPlaces: PreparedQuery = {
  name: 'places_count',
  text: 'SELECT count(*) AS count FROM places',
};
