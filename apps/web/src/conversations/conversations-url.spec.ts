import { conversationsUrl, readId, readPosition } from './conversations-url.js';

it.each([
  [{}, { list: 'all' }, '/conversations'],
  [{ show: 'unread' }, { list: 'unread' }, '/conversations?show=unread'],
  [{ show: 'nonsense' }, { list: 'all' }, '/conversations'],
  [{ show: '__proto__' }, { list: 'all' }, '/conversations'],
  [
    { show: 'buying', cursor: '7' },
    { list: 'buying', cursor: '7' },
    '/conversations?show=buying&cursor=7',
  ],
  [{ cursor: ['7', '8'] }, { list: 'all', cursor: '7' }, '/conversations?cursor=7'],
])('%j', (query, position, url) => {
  expect(readPosition(query)).toEqual(position);
  expect(conversationsUrl(readPosition(query))).toBe(url);
});

it('a conversation keeps the list beside it', () => {
  expect(conversationsUrl({ list: 'selling' }, 5)).toBe('/conversations/5?show=selling');
});

it.each([
  ['5', 5],
  ['0', 0],
  ['05', 0],
  ['-5', 0],
  ['5.0', 0],
  ['5x', 0],
  ['9'.repeat(15), 999_999_999_999_999],
  ['9'.repeat(16), 0],
])('id %s is %d', (text, id) => {
  expect(readId(text)).toBe(id);
});
