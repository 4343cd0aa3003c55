/** Deterministic numbers in [0, 1) (mulberry32). */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Picks an index with a frequency that falls with its rank (Zipf's law). */
function zipf(count, exponent, random) {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) sums[rank] = sum += (rank + 1.5) ** -exponent;
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const syllables = 'ba ko ri tu ne sla vi mor pe gan du lith zo cra fen yu hap wex jo qui'.split(
  ' ',
);

/** The word of a rank; a digit would not be stemmed, so these are letters only. */
export function word(rank) {
  let text = '';
  for (let rest = rank + 400; rest > 0; rest = Math.floor(rest / 20)) text += syllables[rest % 20];
  return text;
}

/** A word that only one region's items have. */
export const regionalWord = (town) => word(900_000 + (town % 1_000));

/** Makes items around towns: six of ten on the town's centre, the rest snapped to a grid of a kilometre around it. */
export function itemMaker(seed) {
  const random = randomNumbers(seed);
  const towns = Array.from({ length: 8_000 }, () => ({
    latitude: Math.asin(random() * 1.6 - 0.65) * (180 / Math.PI),
    longitude: random() * 360 - 180,
  }));
  const pickTown = zipf(towns.length, 0.85, random);
  const pickWord = zipf(30_000, 1.02, random);
  const snap = (degrees) => Math.round(degrees * 100) / 100;
  const around = () => (random() + random() + random() - 1.5) * 0.4;
  return {
    towns,
    item() {
      const town = pickTown();
      const { latitude, longitude } = towns[town];
      const centre = random() < 0.6;
      const words = Array.from({ length: 16 }, () => word(pickWord()));
      if (town % 25 === 0 && random() < 0.3) words.splice(2, 0, regionalWord(town));
      return {
        title: words.slice(0, 4).join(' ').slice(0, 80),
        description: words.slice(4).join(' '),
        latitude: centre ? latitude : snap(latitude + around()),
        longitude: centre ? longitude : snap(Math.max(-179, Math.min(179, longitude + around()))),
        price: Math.round(10 ** (random() * 3.5 + 1)) * 10,
        category: 1 + Math.floor(random() ** 2 * 26),
        age: Math.floor(random() ** 1.5 * 365 * 24 * 3_600),
      };
    },
  };
}
