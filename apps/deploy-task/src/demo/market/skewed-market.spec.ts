import { readTowns } from '../../seeds/towns.js';
import type { DemoItem } from '../demo-items.js';
import { makeDemoSet } from '../demo-set.js';
import { TownChoice } from '../town-choice.js';

const choice = new TownChoice(readTowns());
const now = new Date('2026-11-23T12:00:00Z');
const total = 12_000;
const set = makeDemoSet({ items: total, seed: 1, now, skewed: true }, choice);
const items = [...set.items()];

const countBy = (key: (item: DemoItem) => string): number[] => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts.values()].sort((one, other) => other - one);
};
const having = (word: RegExp) =>
  items.filter(({ title, description }) => word.test(`${title} ${description}`));

describe('a skewed demo', () => {
  it('is made again the same, item by item', () => {
    let index = 0;
    for (const item of set.items()) {
      if (index % 1_000 === 0) expect(item).toEqual(items[index]);
      index += 1;
    }
    expect(index).toBe(total);
  });

  it('sells much of a few sports and a little of all', () => {
    const sports = countBy(({ categorySlug }) => categorySlug);
    expect(sports).toHaveLength(26);
    expect(sports[0]! / total).toBeGreaterThan(0.15);
    expect(sports.at(-1)! / total).toBeLessThan(0.02);
  });

  it('has towns whose items share a point, and others near them on a grid', () => {
    const points = countBy(({ point }) => `${point.latitude} ${point.longitude}`);
    // Ten thousand of a million.
    expect(points[0]! / total).toBeGreaterThan(0.01);
    expect(points.filter((size) => size === 1).length).toBeGreaterThan(total * 0.1);
    const moved = items.filter(({ point, seller }) => point.latitude !== seller.town.latitude);
    expect(moved.length / total).toBeCloseTo(0.15, 1);
    for (const { point } of moved.slice(0, 200)) {
      const rows = point.latitude / 0.009 - 0.5;
      expect(Math.abs(rows - Math.round(rows))).toBeLessThan(0.001);
    }
  });

  it('uses a few words all the time, and very many once or twice', () => {
    const words = new Map<string, number>();
    for (const { title, description } of items)
      for (const word of new Set(`${title} ${description}`.toLowerCase().match(/[\p{L}\d]{4,}/gu)))
        words.set(word, (words.get(word) ?? 0) + 1);
    const counts = [...words.values()];
    expect(Math.max(...counts) / total).toBeGreaterThan(0.3);
    expect(counts.filter((count) => count / total > 0.01).length).toBeGreaterThan(100);
    expect(counts.filter((count) => count <= 2).length).toBeGreaterThan(4_000);
  });

  it('has words that a region says and others hardly do', () => {
    const madrid = items.filter(
      ({ seller }) => seller.town.countryCode === 'ES' && seller.town.adminName === 'Madrid',
    );
    const [, shop] = /Bought at (\w+)\./.exec(
      madrid.map(({ description }) => description).find((text) => text?.includes('Bought at'))!,
    )!;
    const named = having(new RegExp(`Bought at ${shop}\\.`));
    const there = named.filter(({ seller }) => seller.town.adminName === 'Madrid');
    expect(there.length / madrid.length).toBeCloseTo(0.22, 1);
    expect(there.length / named.length).toBeGreaterThan(0.9);
  });

  it('has words that are frequent apart and seldom meet', () => {
    const [snow, bike] = [having(/\bsnow/i), having(/\bbike/i)];
    expect(snow.length).toBeGreaterThan(100);
    expect(bike.length).toBeGreaterThan(100);
    const inBoth = new Set(bike);
    expect(snow.filter((item) => inBoth.has(item)).length).toBeLessThan(20);
    const strange = having(/I also have .* to give away/);
    expect(strange.length / total).toBeCloseTo(0.015, 2);
    expect(strange.length).toBeGreaterThan(50);
  });

  it('holds what was sold, expired, removed and hidden, more of it among what is old', () => {
    const share = (list: DemoItem[], state: string) =>
      list.filter((item) => item.state === state).length / list.length;
    const [old, recent] = [items.slice(0, 3_000), items.slice(-3_000)];
    for (const state of ['sold', 'expired'])
      expect(share(old, state)).toBeGreaterThan(2 * share(recent, state));
    expect(share(items, 'available')).toBeGreaterThan(0.8);
    expect(share(items, 'removed')).toBeGreaterThan(0.01);
    const hidden = items.filter((item) => item.hidden);
    expect(hidden.length).toBeGreaterThan(50);
    expect(hidden.every(({ state }) => state === 'removed')).toBe(true);
  });

  it('has shops among its sellers, and as many names as members', () => {
    const sellers = countBy(({ seller }) => seller.username);
    expect(sellers[0]).toBeGreaterThan(20);
    expect(new Set(set.members.map(({ username }) => username)).size).toBe(set.members.length);
    expect(set.members.filter(({ username }) => !/^[a-z0-9._-]{3,64}$/.test(username))).toEqual([]);
  });

  it('shows a bounded number of pictures', () => {
    expect(set.photos.length).toBeLessThan(300);
    const known = new Set(set.photos.map((photo) => JSON.stringify(photo)));
    const unknown = items
      .flatMap(({ photos }) => photos)
      .filter((photo) => !known.has(JSON.stringify(photo)));
    expect(unknown).toEqual([]);
  });
});
