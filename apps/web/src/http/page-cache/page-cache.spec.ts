import { RenderedPage } from './rendered-page.js';
import { PageCache } from './page-cache.js';

let clock: number;
let cache: PageCache;
beforeEach(() => {
  clock = 0;
  cache = new PageCache(10_000, () => clock);
});

const page = (text = 'page') => new RenderedPage(text);
const keep = (key: string, tags: string[], text?: string) =>
  cache.put(key, page(text), tags, cache.state);

it('gives out what is kept, until something that it shows changes', () => {
  keep('/a', ['i1', 'i2']);
  keep('/b', ['i3']);
  cache.changed(['i2', 'i9']);
  expect(cache.get('/a')).toBeUndefined();
  expect(cache.get('/b')?.html.toString()).toBe('page');
});

it('does not keep what was rendered before a change that came meanwhile', () => {
  const before = cache.state;
  cache.changed(['i1']);
  cache.put('/a', page(), ['i1'], before);
  cache.put('/b', page(), ['i2'], before);
  expect(cache.get('/a')).toBeUndefined();
  expect(cache.get('/b')).toBeDefined();
});

it('drops everything when everything changed or changes were missed', () => {
  for (const drop of [() => cache.changed(['i5', '*']), () => cache.missed()]) {
    keep('/a', ['i1']);
    const before = cache.state;
    drop();
    cache.put('/late', page(), ['i1'], before);
    expect([cache.get('/a'), cache.get('/late')]).toEqual([undefined, undefined]);
  }
});

it('keeps no page for longer than ages on it hold, nor one from the future', () => {
  keep('/a', []);
  clock = 59_999;
  expect(cache.get('/a')).toBeDefined();
  clock = 60_000;
  expect(cache.get('/a')).toBeUndefined();
  keep('/b', []);
  clock = 0;
  expect(cache.get('/b')).toBeUndefined();
});

it('remembers changes for as long as a page that was being rendered may come', () => {
  const before = cache.state;
  cache.changed(['i1']);
  clock = 59_000;
  cache.changed(['i2']);
  cache.put('/a', page(), ['i1'], before);
  expect(cache.get('/a')).toBeUndefined();
});

it('stays within its memory: what nobody asked for longest goes first', () => {
  const text = 'x'.repeat(2_000);
  keep('/a', [], text);
  keep('/b', [], text);
  cache.get('/a');
  keep('/c', [], text);
  expect(['/a', '/b', '/c'].map((key) => cache.get(key) !== undefined)).toEqual([
    true,
    false,
    true,
  ]);
  keep('/huge', [], 'x'.repeat(20_000));
  expect(cache.get('/huge')).toBeUndefined();
  expect(cache.get('/a')).toBeDefined();
});
