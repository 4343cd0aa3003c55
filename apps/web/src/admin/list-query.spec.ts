import { type ListChoices, listUrl, readListQuery } from './list-query.js';

const choices: ListChoices<'joined' | 'items', 'all' | 'admins'> = {
  path: '/admin/members',
  sorts: ['joined', 'items'],
  shows: ['all', 'admins'],
};
const read = (query: unknown) => readListQuery(query, choices);
const start = { text: '', show: 'all', sort: 'joined', isDescending: true, page: 1 };

it('starts with the newest of all', () => {
  expect(read({})).toEqual(start);
  expect(listUrl(choices, read({}))).toBe('/admin/members');
});

it.each(['q=anna&show=admins&sort=-items&page=3', 'sort=items', 'sort=joined', 'q=a%26b'])(
  'keeps %s in its URL',
  (parameters) => {
    const query = Object.fromEntries(new URLSearchParams(parameters));
    expect(listUrl(choices, read(query), { page: read(query).page })).toBe(
      `/admin/members?${parameters}`,
    );
  },
);

it('begins again at the first page when anything else changes', () => {
  const query = read({ page: '7' });
  expect(listUrl(choices, query, { show: 'admins' })).toBe('/admin/members?show=admins');
});

it.each([
  { sort: 'password' },
  { sort: 'constructor' },
  { show: "' OR true" },
  { page: '0' },
  { page: '-1' },
  { page: '1e9' },
  { page: ['x'] },
  { q: '\0' },
  'nothing',
])('takes %j for nothing', (query) => {
  expect(read(query)).toEqual(start);
});
