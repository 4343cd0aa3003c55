import { distanceMetres } from '@tradyfit/geolocation';
import type { PlaceRow } from '@tradyfit/data';
import type { Random } from './random.js';

/** Cities around which a share of the demo lives, so that a page near one of them looks alive. */
const livelyCities: readonly (readonly [name: string, countryCode: string])[] = [
  ['Madrid', 'ES'],
  ['Barcelona', 'ES'],
  ['Valencia', 'ES'],
  ['Málaga', 'ES'],
  ['Lisbon', 'PT'],
  ['Paris', 'FR'],
  ['Lyon', 'FR'],
  ['Toulouse', 'FR'],
  ['London', 'GB'],
  ['Manchester', 'GB'],
  ['Edinburgh', 'GB'],
  ['Dublin', 'IE'],
  ['Amsterdam', 'NL'],
  ['Brussels', 'BE'],
  ['Berlin', 'DE'],
  ['Hamburg', 'DE'],
  ['Munich', 'DE'],
  ['Köln', 'DE'],
  ['Vienna', 'AT'],
  ['Zürich', 'CH'],
  ['Milan', 'IT'],
  ['Rome', 'IT'],
  ['Copenhagen', 'DK'],
  ['Stockholm', 'SE'],
  ['Warsaw', 'PL'],
  ['Prague', 'CZ'],
  ['New York City', 'US'],
  ['San Francisco', 'US'],
  ['Los Angeles', 'US'],
  ['Chicago', 'US'],
  ['Denver', 'US'],
  ['Toronto', 'CA'],
  ['Vancouver', 'CA'],
  ['Montréal', 'CA'],
  ['Mexico City', 'MX'],
  ['Buenos Aires', 'AR'],
  ['São Paulo', 'BR'],
  ['Sydney', 'AU'],
  ['Melbourne', 'AU'],
  ['Tokyo', 'JP'],
  ['Singapore', 'SG'],
  ['Cape Town', 'ZA'],
];
const livelyShare = 0.35;
const surroundingsMetres = 40_000;
/** A town counts for at least so many people around a lively city, so that its suburbs get their share. */
const leastWeight = 20_000;

/** Chooses towns by population; a share of the choices falls on lively cities and the towns around them. */
export class TownChoice {
  private readonly world: Weighted;
  private readonly lively: readonly Weighted[];

  constructor(towns: readonly PlaceRow[]) {
    this.world = new Weighted(towns.filter(({ population }) => population > 0));
    this.lively = livelyCities.flatMap(([name, countryCode]) => {
      const city = largest(towns, name, countryCode);
      return city ? [new Weighted(surroundings(towns, city), leastWeight)] : [];
    });
  }

  /** How many of the lively cities these towns have. */
  get livelyCount(): number {
    return this.lively.length;
  }

  choose(random: Random): PlaceRow {
    return this.lively.length > 0 && random.chance(livelyShare)
      ? random.pick(this.lively).choose(random)
      : this.world.choose(random);
  }
}

function largest(
  towns: readonly PlaceRow[],
  name: string,
  countryCode: string,
): PlaceRow | undefined {
  return towns
    .filter((town) => town.name === name && town.countryCode === countryCode)
    .sort((one, other) => other.population - one.population)[0];
}

function surroundings(towns: readonly PlaceRow[], city: PlaceRow): PlaceRow[] {
  // A degree of latitude is at least 110 km anywhere; of longitude, that times the cosine.
  const latitudes = surroundingsMetres / 110_000;
  const longitudes = latitudes / Math.cos((city.latitude * Math.PI) / 180);
  return towns.filter(
    (town) =>
      Math.abs(town.latitude - city.latitude) <= latitudes &&
      Math.abs(town.longitude - city.longitude) <= longitudes * 1.01 &&
      distanceMetres(town, city) <= surroundingsMetres,
  );
}

/** Towns with the running total of their weights, for a choice by binary search. */
class Weighted {
  private readonly totals: Float64Array;

  constructor(
    private readonly towns: readonly PlaceRow[],
    least = 0,
  ) {
    let total = 0;
    this.totals = Float64Array.from(
      towns,
      ({ population }) => (total += Math.max(population, least)),
    );
  }

  /** @throws RangeError when there is no town */
  choose(random: Random): PlaceRow {
    const wanted = random.next() * (this.totals.at(-1) ?? 0);
    let low = 0;
    let high = this.totals.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.totals[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    const town = this.towns[low];
    if (!town) throw new RangeError('There is no town with people to choose from');
    return town;
  }
}
