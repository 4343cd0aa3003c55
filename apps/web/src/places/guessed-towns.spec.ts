import { GuessedTowns } from './guessed-towns.js';
import type { NearAnswer } from './near.js';
import type { PlacesService } from './places.service.js';

/** Knows one town, and is away at first if told so. */
class OneTown {
  asked = 0;

  constructor(private failures = 0) {}

  async near(): Promise<NearAnswer> {
    this.asked += 1;
    await new Promise((resolve) => setImmediate(resolve));
    if (this.failures-- > 0) throw new Error('away');
    return { near: { place: { id: 7 } } } as NearAnswer;
  }
}

const guessed = (town: OneTown) => new GuessedTowns(town as unknown as PlacesService);

it('looks an address up once for all who ask at once, and who ask later', async () => {
  const town = new OneTown();
  const towns = guessed(town);
  expect(await Promise.all([towns.keyOf('1.2.3.4'), towns.keyOf('1.2.3.4')])).toEqual(['7', '7']);
  expect(towns.keyOf('1.2.3.4')).toBe('7');
  expect(town.asked).toBe(1);
});

it('asks again after a failure', async () => {
  const towns = guessed(new OneTown(1));
  await expect(towns.keyOf('1.2.3.4')).rejects.toThrow('away');
  expect(await towns.keyOf('1.2.3.4')).toBe('7');
});
