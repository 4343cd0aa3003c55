import { fail } from '../lib/console.mjs';

const near = 'Madrid, Spain';

/** Pages whose addresses only who runs the site can know. */
const namedPages = ['gone', 'failure', 'away', 'unsubscribe', 'data-deletion'];

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {string} path
 * @property {boolean} [isMembers] the page is for who is logged in
 * @property {(page: import('playwright-core').Page) => Promise<void>} [lead] goes on from the path to the page that is meant
 * @property {(page: import('playwright-core').Page) => Promise<void>} [act] brings the page into the state that is wanted; the picture is then
 *   of the window instead of the whole page
 */

/**
 * What to take pictures of. Items are taken from the site itself, so that any database will do.
 *
 * @param {string} baseUrl origin of the running site
 * @param {string} paths `gone=/items/5 …`: paths of pages that the site does not lead to, by name
 * @returns {Promise<Entry[]>}
 */
export async function findPages(baseUrl, paths = '') {
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
    { name: 'too-large', path: '/place', lead: sendTooMuch },
    ...namedBy(paths),
    ...membersPages(item),
  ];
}

function namedBy(paths) {
  const pathOf = new Map(paths.split(/\s+/).map((text) => text.split(/=(.*)/s)));
  return namedPages.flatMap((name) => {
    if (pathOf.get(name)) return [{ name, path: pathOf.get(name) }];
    console.log(`PATHS names no ${name}=/…: no picture of it`);
    return [];
  });
}

/** A form with more in it than the site takes. */
async function sendTooMuch(page) {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.evaluate(() => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'post', action: '/place' });
      const text = document.createElement('textarea');
      Object.assign(text, { name: 'text', value: 'x'.repeat(3_000_000) });
      form.append(text);
      document.body.append(form);
      form.submit();
    }),
  ]);
  await page.waitForLoadState();
}

/** Follows the first link of a kind. */
const follow = (selector) => async (page) => {
  const link = page.locator(selector).first();
  if (!(await link.count())) return console.log(`${page.url()} has no ${selector}`);
  await page.goto(new URL(await link.getAttribute('href'), page.url()).href);
};

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
    { name: 'item-own', path: '/profile', lead: follow('.own-items__item .card__link') },
    { name: 'item-edit', path: '/profile', lead: follow('.own-items a[href$="/edit"]') },
    { name: 'item-delete', path: '/profile', lead: follow('.own-items a[href$="/delete"]') },
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
    {
      name: 'report',
      path: '/conversations',
      lead: async (page) => {
        await follow('.talk-row__link')(page);
        await follow('.thread__menu a[href$="/report"]')(page);
      },
    },
    { name: 'member-menu', path: '/', act: (page) => page.click('.member-menu__button') },
    { name: 'admin', path: '/admin' },
    { name: 'admin-members', path: '/admin/members' },
    { name: 'admin-items', path: '/admin/items' },
    { name: 'admin-reports', path: '/admin/reports' },
    { name: 'admin-hide', path: '/admin/items', lead: follow('a[href$="/hide"]') },
    { name: 'admin-unhide', path: '/admin/items', lead: follow('a[href$="/unhide"]') },
    { name: 'admin-suspend', path: '/admin/members', lead: follow('a[href$="/suspend"]') },
    { name: 'admin-unsuspend', path: '/admin/members', lead: follow('a[href$="/unsuspend"]') },
  ].map((page) => ({ ...page, isMembers: true }));
}
