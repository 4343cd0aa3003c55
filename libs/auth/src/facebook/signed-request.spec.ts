import { createHmac } from 'node:crypto';
import { FacebookStub } from '../testing/index.js';
import { parseSignedRequest } from './signed-request.js';

const SECRET = 'stub-app-secret';
const now = new Date('2026-11-23T12:00:00Z');

function sign(payload: unknown, secret = SECRET): string {
  const signed = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${createHmac('sha256', secret).update(signed).digest('base64url')}.${signed}`;
}
const issued = now.getTime() / 1000;
const good = { user_id: '218471', algorithm: 'HMAC-SHA256', issued_at: issued };
const parse = (text: unknown) => parseSignedRequest(text, SECRET, { now });

describe('parseSignedRequest', () => {
  it('reads what Facebook signed', () => {
    expect(parse(sign({ ...good, oauth_token: 'x', expires: 1 }))).toEqual({
      kind: 'valid',
      userId: '218471',
      issuedAt: now,
      nonce: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('reads what the stub signs', async () => {
    const stub = await FacebookStub.start();
    const text = stub.signedRequest('55');
    await stub.close();
    expect(parseSignedRequest(text, stub.app.appSecret)).toMatchObject({
      kind: 'valid',
      userId: '55',
    });
  });

  it('gives a replay the same nonce, and another request another', () => {
    const nonce = (text: string) => (parse(text) as { nonce: string }).nonce;
    const text = sign(good);
    expect(nonce(text)).toBe(nonce(text));
    // The last character of a signature has bits that base64url ignores: a replay in disguise.
    const dot = text.indexOf('.');
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const other = alphabet[alphabet.indexOf(text[dot - 1]!) ^ 1]!;
    expect(nonce(text.slice(0, dot - 1) + other + text.slice(dot))).toBe(nonce(text));
    expect(nonce(sign({ ...good, issued_at: issued - 1 }))).not.toBe(nonce(text));
  });

  it.each([
    ['signed with another secret', sign(good, 'guess'), 'signature'],
    ['without a signature that fits', `AAAA.${sign(good).split('.')[1]}`, 'signature'],
    ['with another content', `${sign(good).split('.')[0]}.${sign({}).split('.')[1]}`, 'signature'],
    ['with another algorithm', sign({ ...good, algorithm: 'none' }), 'algorithm'],
    ['without an algorithm', sign({ ...good, algorithm: undefined }), 'algorithm'],
    ['of two hours ago', sign({ ...good, issued_at: issued - 7200 }), 'stale'],
    ['of the future', sign({ ...good, issued_at: issued + 600 }), 'stale'],
    ['without a time', sign({ ...good, issued_at: undefined }), 'malformed'],
    ['with a time that is a text', sign({ ...good, issued_at: String(issued) }), 'malformed'],
    ['without a person', sign({ ...good, user_id: undefined }), 'malformed'],
    ['with a person in an object', sign({ ...good, user_id: { $ne: '' } }), 'malformed'],
    ['that is null', sign(null), 'malformed'],
    ['in one part', 'abc', 'malformed'],
    ['in three parts', 'a.b.c', 'malformed'],
    ['in standard base64', 'a+b/.c==', 'malformed'],
    ['that is empty', '', 'malformed'],
    ['that is no text', ['a.b'], 'malformed'],
    ['that is missing', undefined, 'malformed'],
    ['that is huge', `${'a'.repeat(9000)}.b`, 'malformed'],
  ])('refuses one %s', (_name, text, reason) => {
    expect(parse(text)).toEqual({ kind: 'invalid', reason });
  });

  it('refuses content that is no JSON, though signed', () => {
    const signed = Buffer.from('{"user').toString('base64url');
    const signature = createHmac('sha256', SECRET).update(signed).digest('base64url');
    expect(parse(`${signature}.${signed}`)).toEqual({ kind: 'invalid', reason: 'malformed' });
  });
});
