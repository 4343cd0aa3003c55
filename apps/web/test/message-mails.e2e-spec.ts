import { OutboxJob, User } from '@tradyfit/data';
import { OutboxWorker } from '../src/outbox/outbox.worker.js';
import { plain } from './helpers/html.js';
import { startMailServer, type MailServer } from './helpers/mail-server.js';
import { forgetQuotas, openMarket, type Market } from './helpers/talk.js';
import { startTestApp, type TestApp } from './helpers/test-app.js';

let server: MailServer;
let site: TestApp;
let market: Market;

beforeAll(async () => {
  server = await startMailServer();
  site = await startTestApp({ settings: { SMTP_URL: server.url } });
  market = await openMarket(site);
}, 120_000);
afterAll(async () => {
  await site?.close();
  await server?.close();
});
beforeEach(async () => {
  server.mails.length = 0;
  server.refuseWith = 0;
  await forgetQuotas(site);
  await site.database.dataSource.query('TRUNCATE outbox');
  await site.database.dataSource.query('UPDATE users SET message_mail = true');
});

/** Does what the outbox holds as if its waiting time had passed. */
async function mailTime() {
  await site.database.dataSource.query("UPDATE outbox SET run_at = now() - interval '1 second'");
  await site.app.get(OutboxWorker).drain();
}
const header = (name: string) =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(server.mails[0]?.source ?? '')?.[1]?.trim();
const linkOf = () =>
  /<https:\/\/tradyfit\.example(\/unsubscribe\/[^>]+)>/.exec(
    header('List-Unsubscribe') ?? '',
  )?.[1] ?? '';

describe('a new message', () => {
  it('comes by e-mail, after some time in which it may be read', async () => {
    const path = await market.write(
      (await market.sell('Tandem “Duo”')).id,
      'Is it\n<script>alert(1)</script>\nstill there?',
    );
    await site.app.get(OutboxWorker).drain();
    expect(server.mails).toEqual([]);
    await market.answer(market.buyer, path, 'Hello?');
    await mailTime();
    expect(server.mails).toHaveLength(1);
    const { from, to, source } = server.mails[0]!;
    expect([from, to]).toEqual(['no-reply@tradyfit.example', ['carmen@example.org']]);
    for (const part of [
      'björn wrote to you about “Tandem “Duo””',
      '> still there?',
      '> Hello?',
      `https://tradyfit.example${path}`,
      '<span>&lt;script>alert(1)&lt;/script></span>',
    ])
      expect(source).toContain(part);
    expect(source).not.toContain('bjorn@example.org');
    expect(header('Content-Type')).toMatch(/^multipart\/alternative/);
    expect(header('Auto-Submitted')).toBe('auto-generated');
    expect(header('Message-ID')).toMatch(/^<message-\d+@tradyfit\.example>$/);
    expect(header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(
      await site.database.dataSource.manager.countBy(OutboxJob, { kind: 'message-mail' }),
    ).toBe(2);
  });

  it('does not when it was read meanwhile, as it is while the conversation is open', async () => {
    const path = await market.write((await market.sell()).id);
    await market.seller.get(path);
    await mailTime();
    expect(server.mails).toEqual([]);
  });

  it('does not again while the first e-mail led to no visit, and does after one', async () => {
    const path = await market.write((await market.sell()).id);
    await mailTime();
    await market.answer(market.buyer, path, 'Hello?');
    await mailTime();
    expect(server.mails).toHaveLength(1);
    await market.seller.get(path);
    await market.answer(market.buyer, path, 'One more thing');
    await mailTime();
    expect(server.mails).toHaveLength(2);
    expect(server.mails[1]?.source).toContain('One more thing');
    expect(server.mails[1]?.source).not.toContain('Hello?');
  });

  it('does not to somebody who has no address', async () => {
    const { id } = market.seller.member;
    const users = site.database.dataSource.getRepository(User);
    await users.update({ id }, { email: null });
    await market.write((await market.sell()).id);
    await mailTime();
    await users.update({ id }, { email: 'carmen@example.org' });
    expect(server.mails).toEqual([]);
  });

  it('waits for a mail server that is away, and gives up on one that refuses', async () => {
    await market.write((await market.sell()).id);
    server.refuseWith = 451;
    await mailTime();
    const jobs = () => site.database.dataSource.manager.findBy(OutboxJob, { kind: 'message-mail' });
    expect((await jobs())[0]).toMatchObject({ doneAt: null, attempts: 1 });
    server.refuseWith = 0;
    await mailTime();
    expect(server.mails).toHaveLength(1);

    await market.write((await market.sell()).id);
    server.refuseWith = 550;
    await mailTime();
    expect((await jobs()).every(({ doneAt }) => doneAt !== null)).toBe(true);
    expect(JSON.stringify(site.logs)).not.toContain('carmen@example.org');
  });
});

describe('unsubscribing', () => {
  const wants = async () =>
    (
      await site.database.dataSource.manager.findOneByOrFail(User, {
        id: market.seller.member.id,
      })
    ).messageMail;

  async function receive() {
    await market.write((await market.sell()).id);
    await mailTime();
    return linkOf();
  }

  it('takes one click in an e-mail program, without login or token', async () => {
    const link = await receive();
    expect(server.mails[0]?.source).toContain(`https://tradyfit.example${link}`);
    const answer = await site.inject({
      method: 'POST',
      url: link,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    });
    expect(answer.statusCode).toBe(200);
    expect(await wants()).toBe(false);
    server.mails.length = 0;
    await receive();
    expect(server.mails).toEqual([]);
  });

  it('asks first when the link is opened, as programs that check links do', async () => {
    const link = await receive();
    const page = await site.get(link);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`action="${link}" method="post">`);
    expect(await wants()).toBe(true);
  });

  it('is nobody else’s', async () => {
    const link = await receive();
    const [, id = '', signature = ''] = /(\d+)\.(.*)$/.exec(link) ?? [];
    const other = market.buyer.member.id;
    for (const forged of [
      `${other}.${signature}`,
      `${id}.${signature.slice(1)}`,
      `0${id}.${signature}`,
      `${id}.`,
      id,
      `${id}.${signature}.x`,
      'x',
    ])
      for (const method of ['GET', 'POST'] as const)
        expect([
          forged,
          (await site.inject({ method, url: `/unsubscribe/${forged}` })).statusCode,
        ]).toEqual([forged, 404]);
    expect(await wants()).toBe(true);
  });

  it('is also below the messages, and so is the way back', async () => {
    const page = await market.seller.get('/conversations');
    expect(plain(page.body)).toContain('Turn e-mails off');
    const off = await market.seller.post('/conversations/mail', { wanted: 'no' });
    expect(off.statusCode).toBe(303);
    expect(await wants()).toBe(false);
    const after = await market.seller.get('/conversations');
    expect(plain(after.body)).toContain('Turn e-mails on');
    await market.seller.post('/conversations/mail', { wanted: 'yes' });
    expect(await wants()).toBe(true);
  });
});

it('without a mail server nothing is noted, and nothing is offered', async () => {
  const quiet = await startTestApp();
  const { write, sell, seller } = await openMarket(quiet);
  await write((await sell()).id);
  expect(await quiet.database.dataSource.manager.count(OutboxJob)).toBe(0);
  expect(plain((await seller.get('/conversations')).body)).not.toContain('e-mail');
  await quiet.close();
});
