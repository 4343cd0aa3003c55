import { pagePattern } from './browser-errors.service.js';

it.each([
  ['/', '/'],
  ['/items/12-road-bike/edit', '/items/:id/edit'],
  ['/unsubscribe/7.c2lnbmF0dXJl', '/unsubscribe/:token'],
  ['/data-deletion/0123456789abcdef', '/data-deletion/:token'],
])('%s is told as %s', (path, pattern) => {
  expect(pagePattern(path)).toBe(pattern);
});
