import type { MessageMail } from '@tradyfit/data';
import type { Mail } from '../mail/mailer.js';

interface MailProps {
  due: MessageMail;
  url: string;
  unsubscribeUrl: string;
}

/**
 * The e-mail about messages that wait.
 *
 * @param publicUrl origin of the site
 */
export function messageMail(due: MessageMail, publicUrl: string, unsubscribeUrl: string): Mail {
  const { receiver, conversationId, messages } = due;
  const url = `${publicUrl}/conversations/${conversationId}`;
  const props = { due, url, unsubscribeUrl };
  return {
    to: { name: receiver.username, address: receiver.email },
    subject: `${due.sender} wrote to you about “${due.subject}”`,
    text: plainText(props),
    html: `<!doctype html>${String(<MailPage {...props} />)}`,
    id: `message-${messages[0]?.id ?? 0}`,
    threadId: `conversation-${conversationId}`,
    unsubscribeUrl,
  };
}

function plainText({ due, url, unsubscribeUrl }: MailProps): string {
  const { receiver, sender, subject, messages } = due;
  return [
    `Hi ${receiver.username},`,
    '',
    `${sender} wrote to you about “${subject}”:`,
    '',
    ...messages.flatMap(({ body }) => [quote(body), '']),
    `Answer on TradyFit: ${url}`,
    '',
    'Answers to this e-mail reach nobody. Never pay or send anything to somebody who asks to leave TradyFit for it.',
    '',
    `No e-mails about messages any more: ${unsubscribeUrl}`,
    '',
  ].join('\n');
}

function quote(body: string): string {
  return body
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Plain enough for every e-mail program: no picture, no script, nothing from anywhere. */
function MailPage({ due, url, unsubscribeUrl }: MailProps): JSX.Element {
  const { receiver, sender, subject, messages } = due;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title safe>{subject}</title>
      </head>
      <body>
        <p safe>{`Hi ${receiver.username},`}</p>
        <p safe>{`${sender} wrote to you about “${subject}”:`}</p>
        {messages.map(({ body }) => (
          <blockquote>
            {body.split('\n').map((line) => (
              <>
                <span safe>{line}</span>
                <br />
              </>
            ))}
          </blockquote>
        ))}
        <p>
          <a href={url}>Answer on TradyFit</a>
        </p>
        <p>
          <small>
            Answers to this e-mail reach nobody. Never pay or send anything to somebody who asks to
            leave TradyFit for it.
            <br />
            <a href={unsubscribeUrl}>No e-mails about messages any more</a>
          </small>
        </p>
      </body>
    </html>
  );
}
