import { fail } from '../lib/console.mjs';

const near = 'Madrid, Spain';

/**
 * What to take pictures of. Items are taken from the site itself, so that any database will do.
 *
 * @param {string} baseUrl origin of the running site
 * @returns {Promise<{ name: string, path: string, isMembers?: boolean, act?: (page: import('playwright-core').Page) => Promise<void> }[]>}
 *   `isMembers`: the page is for who is logged in; `act` brings a page into the state that is wanted; the picture is then of the window instead of the whole page
 */
export async function findPages(baseUrl) {
  const at = encodeURIComponent(near);
  const answer = await fetch(new URL(`/search?near=${at}`, baseUrl));
  if (!answer.ok) fail(`${answer.url} answered ${answer.status}`);
  const item = /<a class="card__link" href="([^"]+)"/.exec(await answer.text())?.[1];
  if (!item) fail(`${answer.url} shows no item; fill the database first (deploy-task demo)`);
  const categories = await (await fetch(new URL('/items/categories', baseUrl))).text();
  const category = /href="(\/items\/category\/\d+-cycling)"/.exec(categories)?.[1];
  return [
    { name: 'home', path: '/' },
    { name: 'home-near', path: `/?near=${at}` },
    { name: 'categories', path: '/items/categories' },
    { name: 'category', path: `${category}?near=${at}` },
    { name: 'search', path: `/search?near=${at}` },
    { name: 'search-rings', path: `/search?near=${at}&radius_km=10&category=skiing` },
    { name: 'search-none', path: '/search?q=bike&category=boxing&price_max=1' },
    { name: 'search-errors', path: '/search?price_min=x&near=Nowhereham' },
    { name: 'item', path: item },
    { name: 'place', path: '/place' },
    { name: 'developers', path: '/developers' },
    { name: 'not-found', path: '/nothing-here' },
    {
      name: 'place-dialog',
      path: `/search?near=${at}`,
      act: (page) => page.click('.place-button'),
    },
    { name: 'filters', path: `/search?near=${at}`, act: (page) => page.click('summary >> nth=1') },
    { name: 'zoom', path: item, act: (page) => page.click('[data-zoom]') },
    { name: 'login', path: '/login' },
    ...membersPages(item),
  ];
}

function membersPages(item) {
  const id = /^\/items\/(\d+)/.exec(item)?.[1];
  return [
    { name: 'profile', path: '/profile' },
    { name: 'devices', path: '/profile/devices' },
    { name: 'delete-account', path: '/profile/delete' },
    { name: 'item-new', path: '/items/new' },
    {
      name: 'item-new-errors',
      path: '/items/new?fresh=yes',
      act: async (page) => {
        await page.click('.form__actions button[type=submit]');
        await page.waitForSelector('[data-error-summary]');
      },
    },
    { name: 'first-message', path: `/items/${id}/conversation` },
    { name: 'conversations', path: '/conversations' },
    {
      name: 'conversation',
      path: '/conversations',
      act: async (page) => {
        const thread = page.locator('.talk-row__link').first();
        if (await thread.count()) await thread.click();
      },
    },
    { name: 'member-menu', path: '/', act: (page) => page.click('.member-menu__button') },
    { name: 'admin', path: '/admin' },
    { name: 'admin-members', path: '/admin/members' },
    { name: 'admin-items', path: '/admin/items' },
    { name: 'admin-reports', path: '/admin/reports' },
  ].map((page) => ({ ...page, isMembers: true }));
}
