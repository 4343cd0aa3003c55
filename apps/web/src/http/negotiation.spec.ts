import { preferredLocale } from './preferred-locale.js';
import { wantsJson } from './negotiation.js';

it.each([
  ['/public-api', undefined, true],
  ['/public-api/v1.0/items/1', 'text/html', true],
  ['/public-api?x=1', 'text/html', true],
  ['/public-apis', 'text/html', false],
  ['/', undefined, false],
  ['/', 'application/json', true],
  ['/', 'APPLICATION/JSON', true],
  ['/', 'application/json;q=0.5, text/html;q=0.1', false],
  ['/', 'application/json, text/html;q=0', true],
  ['/', 'application/ld+json; q=0.9', true],
  ['/', '*/*', false],
  ['/', ',;,q=', false],
])('errors of %s for Accept %j are JSON: %s', (url, accept, expected) => {
  expect(wantsJson(url, accept)).toBe(expected);
});

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['de-DE,de;q=0.9,en;q=0.8', 'de-DE'],
  ['en;q=0.1, es', 'es'],
  ['*', 'en'],
  ['tlh, fr;q=0.5', 'fr'],
  ['en-a, es', 'es'],
  ['fr;q=0, es;q=x', 'en'],
  ['"><script>', 'en'],
  [`${'x-'.repeat(5000)}`, 'en'],
])('Accept-Language %j is %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
