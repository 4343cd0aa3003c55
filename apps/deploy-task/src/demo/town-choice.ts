import { distanceMetres } from '@tradyfit/geolocation';
import type { PlaceRow } from '@tradyfit/data';
import { firstAbove, Zipf } from './market/zipf.js';
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
const livelyShareWhenSkewed = 0.6;
const surroundingsMetres = 40_000;
/** A town counts for at least so many people around a lively city, so that its suburbs get their share. */
const leastWeight = 20_000;

/** Chooses towns by population; a share of the choices falls on lively cities and the towns around them. */
export class TownChoice {
  private readonly world: Weighted;
  private readonly lively: readonly Weighted[];
  private readonly bySize: Zipf;

  constructor(towns: readonly PlaceRow[]) {
    this.world = new Weighted(towns.filter(({ population }) => population > 0));
    this.lively = livelyCities.flatMap(([name, countryCode]) => {
      const city = largest(towns, name, countryCode);
      return city ? [new Weighted(surroundings(towns, city), leastWeight)] : [];
    });
    this.bySize = new Zipf(this.lively.length, 1, 1);
  }

  /** How many of the lively cities these towns have. */
  get livelyCount(): number {
    return this.lively.length;
  }

  /** @param skewed the first lively cities get most of what the lively ones get; otherwise each gets as much */
  choose(random: Random, skewed = false): PlaceRow {
    const share = skewed ? livelyShareWhenSkewed : livelyShare;
    if (this.lively.length === 0 || !random.chance(share)) return this.world.choose(random);
    const city = skewed
      ? (this.lively[this.bySize.choose(random)] as Weighted)
      : random.pick(this.lively);
    return city.choose(random);
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

/** Towns with the running total of their weights. */
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
    const town = this.towns[firstAbove(this.totals, wanted)];
    if (!town) throw new RangeError('There is no town with people to choose from');
    return town;
  }
}
