import fc from 'fast-check';
import type { ItemSort } from '../item.rows.js';
import { decodeCursor, encodeCursor, InvalidCursorError } from './cursor.js';

const sorts: ItemSort[] = ['nearest', 'newest', 'price-asc', 'price-desc', 'relevance'];
const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const text = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');

it('gives back every position, in characters that need no escaping in a URL', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 20_004_000, noNaN: true }), id, (metres, last) => {
      const cursor = encodeCursor('nearest', { key: metres + 0, id: last });
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor('nearest', cursor)).toEqual({ key: metres + 0, id: last });
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), id, (cents, last) => {
      const cursor = encodeCursor('price-asc', { key: cents, id: last });
      expect(decodeCursor('price-asc', cursor)).toEqual({ key: cents, id: last });
    }),
  );
});

it('tells of a list by relevance whether its titles are over', () => {
  const position = { key: 5, id: 7, rest: true };
  expect(decodeCursor('relevance', encodeCursor('relevance', position))).toEqual(position);
  expect(() => decodeCursor('newest', encodeCursor('newest', position))).toThrow(
    InvalidCursorError,
  );
});

it('belongs to one sort', () => {
  for (const sort of sorts) {
    for (const other of sorts.filter((each) => each !== sort)) {
      const cursor = encodeCursor(sort, { key: 5, id: 7 });
      expect(() => decodeCursor(other, cursor)).toThrow(InvalidCursorError);
    }
  }
});

it.each([
  '',
  'x',
  text([2, 'nearest', 5, 7]),
  text([1, 'nearest', 5]),
  text([1, 'nearest', 5, 7, 9]),
  text([1, 'nearest', -1, 7]),
  text([1, 'nearest', 1e9, 7]),
  text([1, 'nearest', null, 7]),
  text([1, 'nearest', '5', 7]),
  text([1, 'nearest', 5, 0]),
  text([1, 'nearest', 5, 1.5]),
  text([1, 'nearest', 5, 2 ** 53]),
  `${encodeCursor('nearest', { key: 5, id: 7 })}=`,
  ` ${encodeCursor('nearest', { key: 5, id: 7 })}`,
  Buffer.from('[1, "nearest", 5, 7]').toString('base64url'),
  Buffer.from('[1,"nearest",NaN,7]').toString('base64url'),
  text([1, 'nearest', 5, 7]).repeat(50),
])('refuses %j', (cursor) => {
  expect(() => decodeCursor('nearest', cursor)).toThrow(InvalidCursorError);
});

it.each([
  ['newest', 1.5],
  ['newest', 9e15],
  ['price-asc', -1],
  ['price-desc', 1e13],
] as const)('refuses %s at %d', (sort, key) => {
  expect(() => decodeCursor(sort, text([1, sort, key, 7]))).toThrow(InvalidCursorError);
});

it('throws nothing else, whatever the string', () => {
  const forged = fc.json().map((json) => Buffer.from(json).toString('base64url'));
  const any = fc.oneof(fc.string({ unit: 'binary' }), fc.base64String(), forged);
  fc.assert(
    fc.property(any, fc.constantFrom(...sorts), (cursor, sort) => {
      expect(() => decodeCursor(sort, cursor)).toThrow(InvalidCursorError);
    }),
    { numRuns: 1_000 },
  );
});
