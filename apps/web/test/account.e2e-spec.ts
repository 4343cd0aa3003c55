import { OutboxJob, Session, User } from '@tradyfit/data';
import { createConversation, createPhoto } from '@tradyfit/data/testing';
import { FileStorage } from '@tradyfit/storage';
import { OutboxWorker } from '../src/outbox/outbox.worker.js';
import { joinAs, logInAs } from './helpers/members.js';
import { openShop, towns, type Shop } from './helpers/shop.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let site: TestApp;
let shop: Shop;
beforeAll(async () => {
  site = await startTestApp();
  shop = await openShop(site.database.dataSource);
});
afterAll(() => site.close());

const storage = () => site.app.get(FileStorage);

describe('deleting an account', () => {
  it('needs the username, and says so at the field', async () => {
    const browser = await joinAs(site, { username: 'Careful' });
    await browser.get('/profile/delete');
    for (const username of ['', 'careful', 'Somebody else', 'b']) {
      const answer = await browser.post('/profile/delete', { username });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toMatch(/id="field-username"[^>]* aria-invalid="true"/);
    }
    expect((await browser.get('/profile')).statusCode).toBe(200);
  });

  it('takes items, pictures, sessions and the name away; messages stay with whom they were written to', async () => {
    const { dataSource } = site.database;
    const seller = await joinAs(site, { username: 'Leaving', avatarKey: 'avatars/leaving.webp' });
    const elsewhere = await logInAs(site, seller.member);
    const buyer = await joinAs(site);
    const item = await shop.sell('Canary bike', towns.madrid, { sellerId: seller.member.id });
    await createPhoto(dataSource, { itemId: item.id, key: 'photos/leaving' });
    const files = ['avatars/leaving.webp', 'photos/leaving/card.webp', 'photos/leaving/full.webp'];
    for (const file of files)
      await storage().put(file, Buffer.from('x'), { contentType: 'image/webp' });
    const conversation = await createConversation(dataSource, {
      itemId: item.id,
      buyerId: buyer.member.id,
      body: 'Kept words',
    });

    await seller.get('/profile/delete');
    const answer = await seller.post('/profile/delete', { username: ' Leaving ' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/']);
    expect((await seller.follow(answer)).body).toContain('Your account is deleted.');

    for (const browser of [seller, elsewhere])
      expect((await browser.get('/profile')).statusCode).toBe(303);
    const { manager } = dataSource;
    expect(await manager.countBy(User, { id: seller.member.id })).toBe(0);
    expect(await manager.countBy(Session, { userId: seller.member.id })).toBe(0);
    expect((await site.get(`/items/${item.id}-canary-bike`)).statusCode).toBe(404);
    await site.app.get(OutboxWorker).drain();
    for (const file of files) expect([file, await storage().exists(file)]).toEqual([file, false]);
    expect((await manager.find(OutboxJob)).filter(({ doneAt }) => doneAt === null)).toEqual([]);

    const thread = await buyer.get(`/conversations/${conversation.id}`);
    expect(thread.statusCode).toBe(200);
    expect(thread.body).toContain('Kept words');
    expect(thread.body).not.toContain('Leaving');
  });

  it('is for suspended members too', async () => {
    const browser = await joinAs(site, { username: 'Suspended', suspendedAt: new Date() });
    await browser.get('/profile/delete');
    const answer = await browser.post('/profile/delete', { username: 'Suspended' });
    expect(answer.statusCode).toBe(303);
  });
});

describe('the export', () => {
  it('is a JSON file with everything about the member, and nothing about others', async () => {
    const { dataSource } = site.database;
    const browser = await joinAs(site, { username: 'Taker', email: 'taker@mail.example' });
    const other = await joinAs(site, { username: 'Other', email: 'other@mail.example' });
    const item = await shop.sell('My skis', towns.madrid, { sellerId: browser.member.id });
    await createPhoto(dataSource, { itemId: item.id, key: 'photos/taken' });
    await createConversation(dataSource, {
      itemId: item.id,
      buyerId: other.member.id,
      body: 'Still there?',
    });
    const { statusCode, headers, body } = await browser.get('/profile/export');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="tradyfit.json"',
      'cache-control': 'no-store',
    });
    expect(JSON.parse(body)).toMatchObject({
      exportedAt: '2026-11-23T12:00:00.000Z',
      account: { username: 'Taker', email: 'taker@mail.example', pictureUrl: null },
      sessions: [{ device: 'Firefox on Linux' }],
      items: [
        {
          title: 'My skis',
          photos: [{ url: 'https://tradyfit.example/media/photos/taken/full.webp' }],
        },
      ],
      conversations: [
        { role: 'seller', with: 'Other', messages: [{ from: 'other', body: 'Still there?' }] },
      ],
    });
    expect(body).not.toContain('other@mail.example');
  });
});
