import type { IncomingMessage } from 'node:http';
import { requestIds } from './request-id.js';

const idOf = (hops: number, given?: string) =>
  requestIds(hops)({ headers: { 'x-request-id': given } } as unknown as IncomingMessage);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

it('takes the id that a trusted proxy gives', () => {
  expect(idOf(1, 'b1946ac9-2f8a-4c5e')).toBe('b1946ac9-2f8a-4c5e');
});

it.each([
  [0, 'b1946ac9-2f8a-4c5e'],
  [1, undefined],
  [1, 'short'],
  [1, 'x'.repeat(129)],
  [1, 'with space in it'],
  [1, '<script>alert(1)</script>'],
  [1, 'line\nbreak-in-it'],
])('makes its own for %i hops and %j', (hops, given) => {
  expect(idOf(hops, given)).toMatch(uuid);
});

it('makes another one each time', () => {
  expect(idOf(0)).not.toBe(idOf(0));
});
