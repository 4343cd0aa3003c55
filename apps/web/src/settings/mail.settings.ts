import { z } from 'zod';
import { about, protocolOf } from './setting.js';

/** How e-mails are sent. */
export const mailSettings = {
  SMTP_URL: z
    .string()
    .refine(
      (text) => /^smtps?:$/.test(protocolOf(text) ?? '') && new URL(text).hostname !== '',
      'must be an address like smtps://user:password@mail.example:465',
    )
    .optional()
    .meta(about('Server that sends e-mails about new messages', 'no e-mail is sent')),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]{0,100}<?[^\s<>@]{1,64}@[^\s<>@]{1,255}>?$/, 'must be an e-mail address')
    .optional()
    .meta(
      about(
        'Sender of e-mails, such as `TradyFit <hello@tradyfit.example>`',
        '`no-reply` at the host of PUBLIC_URL',
      ),
    ),
};
