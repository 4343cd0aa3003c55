import { SessionsRepository, type User } from '@tradyfit/data';
import { createSessionToken, hashSessionToken } from '@tradyfit/auth';
import { createUser } from '@tradyfit/data/testing';
import { openBrowser, type Browser } from './browser.js';
import type { TestApp } from './test-app.js';

/** A browser in which a member is logged in. */
export interface MemberBrowser extends Browser {
  member: User;
}

/** Makes a member (see the factory's defaults) and logs them in on a new browser. */
export async function joinAs(site: TestApp, over: Partial<User> = {}): Promise<MemberBrowser> {
  const member = await createUser(site.database.dataSource, over);
  return Object.assign(await logInAs(site, member), { member });
}

/** Logs a member in on a new browser. */
export async function logInAs(site: TestApp, member: Pick<User, 'id'>): Promise<Browser> {
  const token = createSessionToken();
  const now = new Date(site.clock.now);
  await site.app.get(SessionsRepository).create({
    idHash: hashSessionToken(token),
    userId: member.id,
    device: 'Firefox on Linux',
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(site.clock.now + 30 * 86_400_000),
  });
  const browser = openBrowser(site);
  browser.cookies.set('__Host-session', token);
  return browser;
}
