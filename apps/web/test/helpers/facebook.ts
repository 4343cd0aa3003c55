import { FacebookStub } from '@tradyfit/auth/testing';
import type { LightMyRequestResponse } from 'fastify';
import type { Browser } from './browser.js';
import { startTestApp, type TestApp } from './test-app.js';

/** The site with Facebook on this machine in place of the real one. */
export interface FacebookSite {
  site: TestApp;
  facebook: FacebookStub;
  close(): Promise<void>;
}

/** Starts both. Pictures may come from the stub, as from Facebook's hosts otherwise. */
export async function startFacebookSite(
  settings: Record<string, string> = {},
): Promise<FacebookSite> {
  const facebook = await FacebookStub.start();
  const site = await startTestApp({
    settings: {
      FACEBOOK_APP_ID: facebook.app.appId,
      FACEBOOK_APP_SECRET: facebook.app.appSecret,
      FACEBOOK_DIALOGUE_URL: facebook.url,
      FACEBOOK_GRAPH_URL: facebook.url,
      ...settings,
    },
    pictures: {
      allowedHosts: ['127.0.0.1'],
      timeoutMs: 1_000,
      testing: { allowHttp: true, isAllowedAddress: () => true },
    },
  });
  return {
    site,
    facebook,
    async close() {
      await site.close();
      await facebook.close();
    },
  };
}

let lastPerson = 5000;

/** Somebody new sits at the browser, who will say yes. @returns their id at Facebook */
export function newPerson(
  { facebook }: FacebookSite,
  over: Partial<FacebookStub['person']> = {},
): string {
  const id = String(++lastPerson);
  facebook.decision = 'continue';
  facebook.person = { id, name: 'Ana Ruiz', email: `ana.${id}@example.com`, ...over };
  return id;
}

/** Goes to Facebook and lets the person answer there. @returns path and query that Facebook sends the browser back to */
export async function visitFacebook(browser: Browser, returnTo = ''): Promise<string> {
  const query = returnTo && `?return_to=${encodeURIComponent(returnTo)}`;
  const start = await browser.get(`/login/facebook${query}`);
  if (start.statusCode !== 303) throw new Error(`no way to Facebook: ${start.statusCode}`);
  const dialogue = await fetch(String(start.headers.location), { redirect: 'manual' });
  const back = new URL(dialogue.headers.get('location') ?? '');
  return back.pathname + back.search;
}

/** Logs in with Facebook, from the click to the redirect behind it. */
export async function logInWithFacebook(
  browser: Browser,
  returnTo = '',
): Promise<LightMyRequestResponse> {
  return browser.get(await visitFacebook(browser, returnTo));
}
