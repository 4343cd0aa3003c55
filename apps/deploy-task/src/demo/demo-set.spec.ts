import { distanceMetres } from '@tradyfit/geolocation';
import { readTowns } from '../seeds/towns.js';
import type { DemoItem } from './demo-items.js';
import { makeDemoSet } from './demo-set.js';
import { Random } from './random.js';
import { TownChoice } from './town-choice.js';

const choice = new TownChoice(readTowns());
const now = new Date('2026-11-23T12:00:00Z');
const make = (items: number, seed: number, skewed = false) => {
  const made = makeDemoSet({ items, seed, now, skewed }, choice);
  return { ...made, items: [...made.items()] };
};
const set = make(2_000, 1);
const share = (test: (item: DemoItem) => boolean): number =>
  set.items.filter(test).length / set.items.length;

describe('makeDemoSet', () => {
  it('makes the same for the same seed, another for another', () => {
    expect(make(60, 7)).toEqual(make(60, 7));
    const titles = (seed: number) => make(60, seed).items.map(({ title }) => title);
    expect(titles(7)).not.toEqual(titles(8));
  });

  it('makes as many items as asked, with every category', () => {
    expect(set.items).toHaveLength(2_000);
    expect(new Set(set.items.map(({ categorySlug }) => categorySlug)).size).toBe(26);
    expect(new Set(make(26, 3).items.map(({ categorySlug }) => categorySlug)).size).toBe(26);
    expect(make(1, 1).items).toHaveLength(1);
  });

  it('writes what the tables take', () => {
    const strange = set.items.filter(
      ({ title, description, priceCents, currency }) =>
        title.length < 3 ||
        title.length > 80 ||
        description === '' ||
        (description?.length ?? 0) > 4_000 ||
        !Number.isSafeInteger(priceCents) ||
        priceCents <= 0 ||
        !/^[A-Z]{3}$/.test(currency) ||
        /undefined|\[object| {2}|\s[,.]/.test(`${title}${description}`),
    );
    expect(strange).toEqual([]);
  });

  it('hardly repeats itself', () => {
    expect(new Set(set.items.map(({ title }) => title)).size).toBeGreaterThan(1_700);
    const descriptions = set.items.flatMap(({ description }) => description ?? []);
    expect(new Set(descriptions).size / descriptions.length).toBeGreaterThan(0.97);
    const lengths = descriptions.map(({ length }) => length);
    expect(Math.min(...lengths)).toBeLessThan(60);
    expect(Math.max(...lengths)).toBeGreaterThan(400);
  });

  it('writes some in the language of the country', () => {
    const of = (country: string, words: RegExp) =>
      set.items.filter(
        ({ seller, description }) =>
          seller.town.countryCode === country && words.test(description ?? ''),
      );
    expect(of('ES', /Vendo|estado|Hola/).length).toBeGreaterThan(3);
    expect(of('FR', /vends|état|vente/).length).toBeGreaterThan(3);
    expect(of('DE', /Verkaufe|Zustand|Hallo/).length).toBeGreaterThan(3);
  });

  it('does not call a new thing used', () => {
    const fresh = set.items.filter(({ condition }) => condition === 'new');
    expect(fresh.length).toBeGreaterThan(50);
    for (const { description } of fresh) expect(description ?? '').not.toMatch(/Used for/);
  });

  it('has about nine in ten available, and pictures for nearly all', () => {
    expect(share(({ state }) => state === 'available')).toBeCloseTo(0.9, 1);
    expect(share(({ state }) => state === 'sold')).toBeCloseTo(0.05, 1);
    expect(share(({ photos }) => photos.length === 0)).toBeLessThan(0.06);
    expect(Math.max(...set.items.map(({ photos }) => photos.length))).toBe(4);
  });

  it('lists over the last months, oldest first, and changes nothing before it exists or in the future', () => {
    const times = set.items.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times[0]).toBeGreaterThan(now.getTime() - 151 * 86_400_000);
    expect(
      share(({ createdAt }) => now.getTime() - createdAt.getTime() < 7 * 86_400_000),
    ).toBeGreaterThan(0.08);
    const impossible = set.items.filter(
      ({ createdAt, modifiedAt, seller }) =>
        modifiedAt < createdAt || modifiedAt > now || seller.createdAt >= createdAt,
    );
    expect(impossible).toEqual([]);
  });

  it('names members uniquely, some in their own script', () => {
    const names = set.members.map(({ username }) => username);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9._-]{3,64}$/.test(name))).toEqual([]);
    expect(set.members.some(({ name }) => /[\u0600-\u9fff]/.test(name))).toBe(true);
  });

  it('knows what each kind costs: a bicycle more than shuttlecocks', () => {
    const euros = (kind: RegExp) =>
      set.items
        .filter(({ currency, title }) => currency === 'EUR' && kind.test(title))
        .map(({ priceCents }) => priceCents / 100);
    expect(Math.min(...euros(/carbon road bike|gravel bike/i))).toBeGreaterThan(
      Math.max(...euros(/training ball|shuttlecocks/i)),
    );
  });
});

describe('TownChoice', () => {
  it('finds every lively city', () => {
    expect(choice.livelyCount).toBe(42);
  });

  it('puts a good part around them', () => {
    const random = new Random('around');
    const madrid = { latitude: 40.4165, longitude: -3.70256 };
    const chosen = Array.from({ length: 3_000 }, () => choice.choose(random));
    const near = chosen.filter((town) => distanceMetres(town, madrid) <= 40_000);
    // 35 % over 42 cities is 25 of 3,000; by population alone it would be 5.
    expect(near.length).toBeGreaterThan(12);
    expect(chosen.every(({ population }) => population >= 0)).toBe(true);
  });
});
