import { createTransport, type Transporter } from 'nodemailer';
import { type Mail, Mailer, MailError } from './mailer.js';

const TIMEOUT_MS = 10_000;
const CONNECTIONS = 2;

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  url: string;
  /** `Name <address>` or an address. */
  from: string;
  /** What ids of e-mails end in. */
  host: string;
}

/** Sends e-mails through an SMTP server. */
export class SmtpMailer extends Mailer {
  override readonly isEnabled = true;
  private readonly transport: Transporter;

  constructor(private readonly options: SmtpOptions) {
    super();
    const { hostname, port, protocol, username, password } = new URL(options.url);
    this.transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
      secure: protocol === 'smtps:',
      ...(username && {
        auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      }),
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      // What members write goes into the body as text; nothing in it is ever fetched or read from the disk.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  override async send(mail: Mail): Promise<void> {
    const { from, host } = this.options;
    try {
      await this.transport.sendMail({
        from,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${host}>`,
        references: `<${mail.threadId}@${host}>`,
        headers: {
          'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
        },
      });
    } catch (error) {
      throw toMailError(error);
    }
  }

  override close(): void {
    this.transport.close();
  }
}

/** SMTP answers of 500 and more are final (RFC 5321, section 4.2.1); a failed login is the operator's and may be put right. */
function toMailError(error: unknown): MailError {
  const { responseCode, code, message } = error as {
    responseCode?: number;
    code?: string;
    message?: string;
  };
  const isFinal = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  // The server's words may repeat the address, which is nobody else's business.
  return isFinal
    ? new MailError('refused', `The mail server refused with ${responseCode}`, { cause: error })
    : new MailError('unavailable', `The mail server did not take it: ${code ?? message}`, {
        cause: error,
      });
}
