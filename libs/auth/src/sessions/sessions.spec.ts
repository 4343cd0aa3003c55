import { createHash } from 'node:crypto';
import { SessionCookie } from './session-cookie.js';
import { sessionEndsAt, sessionIsAlive } from './session-life.js';
import { createSessionToken, hashSessionToken } from './session-token.js';

const DAY = 86_400_000;

describe('a session token', () => {
  it('has 256 bits, never the same', () => {
    const tokens = Array.from({ length: 100 }, createSessionToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('is stored as its SHA-256', () => {
    const token = createSessionToken();
    const expected = createHash('sha256').update(Buffer.from(token, 'ascii')).digest('hex');
    expect(hashSessionToken(token)).toBe(expected);
    expect(hashSessionToken(token)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the session cookie', () => {
  const token = createSessionToken();

  it('is bound to the host over HTTPS', () => {
    const cookie = new SessionCookie({ secure: true, maxAgeMs: 90 * DAY });
    expect(cookie.write(token)).toBe(
      `__Host-session=${token}; Path=/; Max-Age=7776000; HttpOnly; Secure; SameSite=Lax`,
    );
    expect(cookie.clear()).toBe(
      '__Host-session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax',
    );
  });

  it('works without HTTPS, under another name', () => {
    const cookie = new SessionCookie({ secure: false, maxAgeMs: DAY });
    expect(cookie.write(token)).toBe(
      `session=${token}; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax`,
    );
    expect(cookie.read(`near=3117735; session=${token}; a=b`)).toBe(token);
  });

  it('reads nothing that is no token', () => {
    const cookie = new SessionCookie({ secure: true, maxAgeMs: DAY });
    expect(cookie.read(`a=b;__Host-session=${token}`)).toBe(token);
    for (const header of [
      undefined,
      '',
      ';;=;',
      '__Host-session',
      '__Host-session=',
      `__Host-session=${token}x`,
      `__Host-session="${token}"`,
      `session=${token}`,
      `x__Host-session=${token}`,
    ])
      expect(cookie.read(header)).toBeUndefined();
  });
});

describe('sessionIsAlive', () => {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const after = (ms: number) => new Date(createdAt.getTime() + ms);
  const alive = (lastSeen: number, now: number) =>
    sessionIsAlive({
      createdAt,
      lastSeenAt: after(lastSeen),
      now: after(now),
      idleMs: 30 * DAY,
      absoluteMs: 90 * DAY,
    });

  it('ends a session that is not used', () => {
    expect(alive(0, 0)).toBe(true);
    expect(alive(0, 30 * DAY - 1)).toBe(true);
    expect(alive(0, 30 * DAY)).toBe(false);
    expect(alive(20 * DAY, 49 * DAY)).toBe(true);
  });

  it('ends a session that is always used', () => {
    expect(alive(90 * DAY - 2, 90 * DAY - 1)).toBe(true);
    expect(alive(90 * DAY - 1, 90 * DAY)).toBe(false);
  });

  it('does not trust an invalid date', () => {
    const life = { createdAt, lastSeenAt: after(0), now: after(1), idleMs: DAY, absoluteMs: DAY };
    expect(sessionIsAlive(life)).toBe(true);
    for (const name of ['createdAt', 'lastSeenAt', 'now'] as const)
      expect(sessionIsAlive({ ...life, [name]: new Date(NaN) })).toBe(false);
    expect(sessionIsAlive({ ...life, idleMs: NaN })).toBe(false);
  });

  it('tells when a session ends', () => {
    const life = { createdAt, lastSeenAt: after(DAY), idleMs: 2 * DAY, absoluteMs: 90 * DAY };
    expect(sessionEndsAt(life)).toBe(after(3 * DAY).getTime());
  });
});
