import { Mailer } from './mailer.js';

/** Where no mail server is configured. */
export class NoMailer extends Mailer {
  override readonly isEnabled = false;

  override send(): Promise<void> {
    return Promise.resolve();
  }
}
