import { Inject, Injectable, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { SITE, type Site } from '../http/site.js';
import { Mailer } from './mailer.js';
import { NoMailer } from './no-mailer.js';

async function mailerOf({ config }: Site): Promise<Mailer> {
  if (!config.SMTP_URL) return new NoMailer();
  // Loaded only where e-mail is sent.
  const { SmtpMailer } = await import('./smtp-mailer.js');
  const host = new URL(config.PUBLIC_URL).hostname;
  const from = config.MAIL_FROM ?? `TradyFit <no-reply@${host}>`;
  return new SmtpMailer({ url: config.SMTP_URL, from, host });
}

/** Lets go of the mail server's connections when the app closes. */
@Injectable()
class MailConnections implements OnApplicationShutdown {
  constructor(@Inject(Mailer) private readonly mailer: Mailer) {}

  onApplicationShutdown(): void {
    this.mailer.close?.();
  }
}

/** E-mail through the server that SMTP_URL names. */
@Module({
  providers: [{ provide: Mailer, inject: [SITE], useFactory: mailerOf }, MailConnections],
  exports: [Mailer],
})
export class MailModule {}
