import { createServer, type Server } from 'node:net';
import { MailError } from './mailer.js';
import { NoMailer } from './no-mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

const mail = {
  to: { name: 'Carmen', address: 'carmen@example.org' },
  subject: 'Hi',
  text: 'Hi',
  html: '<p>Hi</p>',
  id: 'message-1',
  threadId: 'conversation-1',
  unsubscribeUrl: 'https://tradyfit.example/unsubscribe/1.x',
};

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
}
async function failure(url: string) {
  const mailer = new SmtpMailer({
    url,
    from: 'no-reply@tradyfit.example',
    host: 'tradyfit.example',
  });
  const error = await mailer.send(mail).catch((reason: unknown) => reason);
  mailer.close();
  return error as MailError;
}

it('a server that is not there is unavailable', async () => {
  const server = createServer();
  const url = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  const error = await failure(url);
  expect(error).toBeInstanceOf(MailError);
  expect(error).toMatchObject({ kind: 'unavailable' });
});

it.each([
  ['554 No service here\r\n', 'refused'],
  ['421 Too busy\r\n', 'unavailable'],
])('a server that answers %j', async (greeting, kind) => {
  const server = createServer((socket) => socket.on('error', () => undefined).end(greeting));
  expect(await failure(await listening(server))).toMatchObject({ kind });
  server.close();
});

it('without a server nothing is sent', async () => {
  const mailer = new NoMailer();
  expect(mailer.isEnabled).toBe(false);
  await expect(mailer.send()).resolves.toBeUndefined();
});
