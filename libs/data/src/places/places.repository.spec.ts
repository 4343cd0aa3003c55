import { createTestDatabase, type TestDatabase } from '../testing/index.js';
import type { PlaceRow } from './place.rows.js';
import { nearestPlace, suggestedPlaces } from './place-queries.js';
import { PlacesRepository } from './places.repository.js';
import { upsertPlaces } from './upsert-places.js';

const towns: PlaceRow[] = (
  [
    [3117735, 'Madrid', 'ES', '29', 'Madrid', 40.4165, -3.70256, 3255944],
    [3675707, 'Madrid', 'CO', '33', 'Cundinamarca', 4.73245, -74.26419, 50437],
    [2514256, 'Málaga', 'ES', '51', 'Andalusia', 36.72016, -4.42034, 568305],
    [3675595, 'Málaga', 'CO', '26', 'Santander', 6.69903, -72.73231, 19884],
    [4250542, 'Springfield', 'US', 'IL', 'Illinois', 39.80172, -89.64371, 116250],
    [4409896, 'Springfield', 'US', 'MO', 'Missouri', 37.21533, -93.29824, 169176],
    [4951788, 'Springfield', 'US', 'MA', 'Massachusetts', 42.10148, -72.58981, 155929],
    [5128581, 'New York City', 'US', 'NY', 'New York', 40.71427, -74.00597, 8804190],
    [1, 'New York', 'GB', 'ENG', 'England', 53.08, -0.14, 1000],
    [2633352, 'York', 'GB', 'ENG', 'England', 53.95763, -1.08271, 153717],
    [5145476, 'Yorkville', 'US', 'IL', 'Illinois', 41.64114, -88.44729, 900000],
    [2657324, 'Stratford-upon-Avon', 'GB', 'ENG', 'England', 52.19166, -1.70734, 27894],
    [3165624, "L'Aquila", 'IT', '01', 'Abruzzo', 42.35055, 13.39954, 69439],
    [4140963, 'Washington, D.C.', 'US', 'DC', 'District of Columbia', 38.89511, -77.03637, 689545],
    [2198148, 'Suva', 'FJ', 'C', 'Central', -18.14161, 178.44149, 77366],
    [4035413, 'Apia', 'WS', 'TU', 'Tuamasaga', -13.83333, -171.76666, 40407],
  ] as const
).map(([id, name, countryCode, adminCode, adminName, latitude, longitude, population]) => ({
  id,
  name,
  countryCode,
  adminCode,
  adminName,
  latitude,
  longitude,
  population,
}));

let database: TestDatabase;
let places: PlacesRepository;

beforeAll(async () => {
  database = await createTestDatabase();
  places = new PlacesRepository(database.dataSource);
  await upsertPlaces(database.dataSource, towns);
}, 120_000);
afterAll(() => database?.close());

const labels = (rows: PlaceRow[]) =>
  rows.map(({ name, adminCode, countryCode }) => `${name}, ${adminCode}, ${countryCode}`);

describe('PlacesRepository', () => {
  it('finds by id, and nothing by what is no id', async () => {
    expect(await places.findById(3117735)).toEqual(towns[0]);
    for (const id of [0, -1, 1.5, NaN, 1e30, 99]) expect(await places.findById(id)).toBeUndefined();
    expect(await places.count()).toBe(towns.length);
  });

  it.each([
    ['mad', ['Madrid, 29, ES', 'Madrid, 33, CO']],
    ['MALAGA', ['Málaga, 51, ES', 'Málaga, 26, CO']],
    ['ma\u0301laga', ['Málaga, 51, ES', 'Málaga, 26, CO']],
    ['madrid, co', ['Madrid, 33, CO']],
    ['springfield, m', ['Springfield, MO, US', 'Springfield, MA, US']],
    ['springfield, missouri, us', ['Springfield, MO, US']],
    ['stratford upon', ['Stratford-upon-Avon, ENG, GB']],
    ['laq', ["L'Aquila, 01, IT"]],
    ['l’aq', ["L'Aquila, 01, IT"]],
    ['Washington, D.C.', ['Washington, D.C., DC, US']],
    ['springfield, atlantis', []],
    ['', []],
    [' , ,', []],
    ["'", []],
    ['%', []],
    ['_adrid', []],
    ['\\', []],
    ['mad\0', ['Madrid, 29, ES', 'Madrid, 33, CO']],
    ['x'.repeat(10_000), []],
    ['🛶', []],
  ])('suggests for %j', async (prefix, expected) => {
    expect(labels(await places.suggest(prefix))).toEqual(expected);
  });

  it('suggests no more than asked for', async () => {
    expect(await places.suggest('s', 2)).toHaveLength(2);
    expect(await places.suggest('s', -5)).toHaveLength(1);
  });

  it('suggests towns close by before larger ones far away', async () => {
    const bogota = { latitude: 4.6097, longitude: -74.0817 };
    expect(labels(await places.suggest('madr', 8, bogota))).toEqual([
      'Madrid, 33, CO',
      'Madrid, 29, ES',
    ]);
  });

  it.each([
    ['Madrid', 3117735],
    ['madrid, co', 3675707],
    ['Madrid, ES', 3117735],
    ['Springfield, Missouri, US', 4409896],
    ['Springfield, IL', 4250542],
    ['springfield, ma', 4951788],
    ['York', 2633352],
    ['New York', 5128581],
    ['New York, GB', 1],
    ['Washington, D.C.', 4140963],
    ['stratfo', 2657324],
    ['nowhere', undefined],
    ['', undefined],
  ])('resolves %j', async (text, id) => {
    expect((await places.resolve(text))?.id).toBe(id);
  });

  it('finds the nearest town by metres, also across the date line', async () => {
    expect((await places.nearest({ latitude: 40, longitude: -4 }))?.name).toBe('Madrid');
    expect((await places.nearest({ latitude: -16, longitude: -179.9 }))?.name).toBe('Suva');
    expect((await places.nearest({ latitude: -14, longitude: 179.9 }))?.name).toBe('Suva');
    expect((await places.nearest({ latitude: -13, longitude: -175 }))?.name).toBe('Apia');
  });

  it('uses its indexes', async () => {
    const plan = await database.dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL enable_seqscan = off');
      const named = await manager.query(`EXPLAIN ${suggestedPlaces.text}`, ['mad', [], 8]);
      const near = await manager.query(`EXPLAIN ${nearestPlace.text}`, [40, -4]);
      return JSON.stringify([named, near]);
    });
    expect(plan).toContain('places_name_key');
    expect(plan).toContain('places_position');
  });
});

describe('upsertPlaces', () => {
  it('writes only what is new or differs', async () => {
    expect(await upsertPlaces(database.dataSource, towns)).toEqual({
      inserted: 0,
      updated: 0,
      unchanged: towns.length,
    });
    const grown = { ...towns[0]!, population: 3_400_000 };
    const founded = { ...towns[0]!, id: 77, name: 'Nueva Villa' };
    const counts = await upsertPlaces(
      database.dataSource,
      [...towns.slice(1), towns[0]!, grown, founded],
      { batchSize: 7 },
    );
    expect(counts).toEqual({ inserted: 1, updated: 1, unchanged: towns.length - 1 });
    expect((await places.findById(3117735))?.population).toBe(3_400_000);
    expect((await places.resolve('nueva villa'))?.id).toBe(77);
  });

  it('tells how far it is', async () => {
    const told: number[] = [];
    await upsertPlaces(database.dataSource, towns.slice(0, 5), {
      batchSize: 2,
      onProgress: (done) => told.push(done),
    });
    expect(told).toEqual([2, 4, 5]);
  });
});
