import { sameText, signatureOf } from '../http/signature.js';

const PURPOSE = 'unsubscribe';

/** Path that turns a member's e-mails off, without login: whoever got the e-mail has the link. */
export function unsubscribePath(secret: string, memberId: number): string {
  return `/unsubscribe/${memberId}.${signatureOf(secret, PURPOSE, String(memberId))}`;
}

/** The member of a link that this site made; undefined for any other. */
export function memberOfToken(secret: string, token: string): number | undefined {
  const [id = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !/^[1-9]\d{0,14}$/.test(id)) return undefined;
  return sameText(signature, signatureOf(secret, PURPOSE, id)) ? Number(id) : undefined;
}
