import { Draft, Item } from '@tradyfit/data';
import type { LightMyRequestResponse } from 'fastify';
import { plain } from './helpers/html.js';
import { formOn, listedId, sendItem } from './helpers/item-form.js';
import { joinAs, logInAs, type MemberBrowser } from './helpers/members.js';
import { openShop, towns } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let ana: MemberBrowser;

beforeAll(async () => {
  site = await startTestApp();
  await openShop(site.database.dataSource);
  ana = await joinAs(site, { username: 'Ana', placeId: towns.madrid.id });
}, 120_000);
afterAll(() => site.close());

const manager = () => site.database.dataSource.manager;
const countItems = () => manager().count(Item);

describe('a form sent twice', () => {
  it('makes one item, and leads to it both times', async () => {
    const { submission } = formOn(await ana.get('/items/new?fresh=yes'));
    const before = await countItems();
    const answers: LightMyRequestResponse[] = await Promise.all([
      sendItem(ana, { submission, title: 'Twice' }),
      sendItem(ana, { submission, title: 'Twice' }),
    ]);
    const late = await sendItem(ana, { submission, title: 'Twice' });
    answers.push(late);
    expect(new Set(answers.map(listedId)).size).toBe(1);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303]);
    expect(await countItems()).toBe(before + 1);
    expect(plain((await ana.follow(late)).body)).toContain('This is listed already.');
  });

  it('asks again when something else stands in it', async () => {
    const { submission } = formOn(await ana.get('/items/new?fresh=yes'));
    await sendItem(ana, { submission, title: 'The first' });
    const before = await countItems();
    const answer = await sendItem(ana, { submission, title: 'The second' });
    expect(answer.statusCode).toBe(422);
    expect(plain(answer.body)).toContain('You listed “The first” with this form already.');
    expect(answer.body).toContain('value="The second"');
    const again = await sendItem(ana, {
      submission: formOn(answer).submission,
      title: 'The second',
    });
    expect(again.statusCode).toBe(303);
    expect(await countItems()).toBe(before + 1);
  });

  it('is one of each member: nobody’s key leads to another’s item', async () => {
    const { submission } = formOn(await ana.get('/items/new?fresh=yes'));
    const first = listedId(await sendItem(ana, { submission }));
    const bea = await joinAs(site, { placeId: towns.madrid.id });
    expect(listedId(await sendItem(bea, { submission }))).not.toBe(first);
  });
});

describe('a draft', () => {
  it('survives a failed form, the way back and an ended session', async () => {
    const eva = await joinAs(site, { placeId: towns.madrid.id });
    await sendItem(eva, { title: 'Half a bike', price: 'later' });
    const back = await eva.get('/items/new');
    expect(back.body).toContain('value="Half a bike"');
    expect(plain(back.body)).toContain('This is the listing that you began before.');
    eva.cookies.delete('__Host-session');
    expect((await sendItem(eva, { title: 'Half a bike' })).statusCode).toBe(401);
    const again = await logInAs(site, eva.member);
    expect((await again.get('/items/new')).body).toContain('value="Half a bike"');
  });

  it('is kept while one types, and thrown away on request', async () => {
    const fay = await joinAs(site);
    const { submission } = formOn(await fay.get('/items/new'));
    const kept = await fay.post('/drafts', { submission, title: 'While typing' });
    expect(kept.statusCode).toBe(204);
    expect((await fay.get('/items/new')).body).toContain('value="While typing"');
    expect((await fay.get('/items/new?fresh=yes')).body).not.toContain('While typing');
    const gone = await fay.post('/drafts/delete', { submission });
    expect(gone.headers.location).toBe('/items/new?fresh=yes');
    expect((await fay.get('/items/new')).body).not.toContain('While typing');
  });

  it('of a listed item does not come back with a late keystroke', async () => {
    const gil = await joinAs(site, { placeId: towns.madrid.id });
    const { submission } = formOn(await gil.get('/items/new'));
    await sendItem(gil, { submission });
    expect((await gil.post('/drafts', { submission, title: 'Too late' })).statusCode).toBe(204);
    expect((await gil.get('/items/new')).body).not.toContain('Too late');
  });

  it('is nobody else’s', async () => {
    const { submission } = formOn(await ana.get('/items/new?fresh=yes'));
    await ana.post('/drafts', { submission, title: 'Ana’s own' });
    const hal = await joinAs(site);
    await hal.post('/drafts', { submission, title: 'Hal’s' });
    await hal.post('/drafts/delete', { submission });
    expect(
      await manager().findOneByOrFail(Draft, { userId: ana.member.id, submissionKey: submission }),
    ).toMatchObject({ fields: { title: 'Ana’s own' } });
  });
});
