import { randomNumbers, shuffled } from '../measure/numbers.mjs';
import { isIn, setNames } from './sets.mjs';

const wanted = 100;
/** Nobody sells anything this near to a point of the ocean. */
const oceanMetres = 400_000;
/** About three kilometres. */
const aside = 0.027;

/** Places to search from: large cities, small towns, the middle of the ocean, and the points that most items share. */
export async function choosePoints({ plain }, set, seed) {
  const towns = (condition) =>
    plain(
      `SELECT id::text AS name, latitude, longitude FROM places WHERE ${condition} ORDER BY id`,
    );
  const mine = (points) =>
    shuffled(
      points.filter(({ name }) => isIn(set, name)),
      seed,
    ).slice(0, wanted);
  return {
    city: mine(await towns('population >= 500000')),
    countryside: mine(await towns('population BETWEEN 1000 AND 3000 AND id % 11 = 0')),
    ocean: await oceanPoints(plain, seed + setNames.indexOf(set)),
    'full point': await fullPoints(plain, set),
  };
}

async function oceanPoints(plain, seed) {
  const random = randomNumbers(seed + 1_000);
  const points = Array.from({ length: 400 }, () => ({
    latitude: random() * 130 - 65,
    longitude: random() * 360 - 180,
  }));
  const far = await plain(
    `SELECT latitude, longitude FROM unnest($1::float8[], $2::float8[]) AS point (latitude, longitude)
     WHERE NOT EXISTS (SELECT FROM places p WHERE
       ST_DWithin(ST_SetSRID(ST_MakePoint(p.longitude, p.latitude), 4326)::geography,
         ST_SetSRID(ST_MakePoint(point.longitude, point.latitude), 4326)::geography, ${oceanMetres}))`,
    [points.map(({ latitude }) => latitude), points.map(({ longitude }) => longitude)],
  );
  return far.slice(0, wanted);
}

/** The two sets share the fullest points out in turn; half of the searches start beside them, so that they are in the way. */
async function fullPoints(plain, set) {
  const points = await plain(
    `SELECT latitude, longitude, count(*)::integer AS items FROM items WHERE state IN ('available', 'reserved')
     GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT 8`,
  );
  const offset = set === 'report' ? 0 : 1;
  return points
    .filter((_, rank) => rank % 2 === offset)
    .flatMap((point) => [point, { ...point, latitude: point.latitude + aside }]);
}
