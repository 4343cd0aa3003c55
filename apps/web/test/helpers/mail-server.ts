import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it came over the wire, quoted-printable undone. */
  source: string;
}

/** A mail server that keeps what it gets. */
export interface MailServer {
  url: string;
  mails: ReceivedMail[];
  /** Answers recipients with this status from now on; 0 takes everything. */
  refuseWith: number;
  close(): Promise<void>;
}

/** Listens on a free port, without TLS; wants the user `tradyfit` with the password `p@ss`. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const mailServer = { refuseWith: 0 };
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'tradyfit' && password === 'p@ss'
        ? done(null, { user: username })
        : done(new Error('Wrong password')),
    onRcptTo: (_address, _session, done) =>
      mailServer.refuseWith
        ? done(Object.assign(new Error('No'), { responseCode: mailServer.refuseWith }))
        : done(),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          source: decode(Buffer.concat(chunks).toString('latin1')),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return Object.assign(mailServer, {
    url: `smtp://tradyfit:p%40ss@127.0.0.1:${port}`,
    mails,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

/** Headers unfolded, quoted-printable undone (RFC 2045, section 6.7). */
function decode(source: string): string {
  const [head = '', ...body] = source.split('\r\n\r\n');
  const bytes = body
    .join('\r\n\r\n')
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_code, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return `${head.replace(/\r\n[ \t]+/g, ' ')}\r\n\r\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}
