/** An e-mail to one person. */
export interface Mail {
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** A whole document. */
  html: string;
  /** Unique for what it tells: a server that gets it twice can see that. Letters, digits, `-`. */
  id: string;
  /** E-mails of one thread are shown together. Letters, digits, `-`. */
  threadId: string;
  /** Absolute URL that takes a POST without login and sends no more of the kind (RFC 8058). */
  unsubscribeUrl: string;
}

/** Sends e-mails. */
export abstract class Mailer {
  /** False where no server is configured; then nothing is to be sent. */
  abstract readonly isEnabled: boolean;

  /**
   * Gives an e-mail to the server.
   *
   * @throws MailError
   */
  abstract send(mail: Mail): Promise<void>;

  /** Lets go of the server's connections, where there are any. */
  close?(): void;
}

/** `refused`: this e-mail will never be taken, trying again is useless. `unavailable`: it may be taken later. */
export class MailError extends Error {
  override readonly name = 'MailError';

  constructor(
    readonly kind: 'refused' | 'unavailable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
