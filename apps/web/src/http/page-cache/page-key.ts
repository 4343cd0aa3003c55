import type { FastifyRequest } from 'fastify';

const LONGEST_URL = 512;

/**
 * Whether the answer may be the same for everybody who sends the like. Rather no too often: cookies are looked at as a text, so that no way
 * of writing one that another parser reads as a session slips through.
 */
export function isAnonymous({ method, raw: { url = '' }, headers }: FastifyRequest): boolean {
  if (method !== 'GET' || url.length > LONGEST_URL) return false;
  return headers.cookie === undefined || !/session|notice/i.test(headers.cookie);
}

/** Everything that a page depends on besides what is in the database; a line feed is in none of the parts. */
export function pageKey(url: string, locale: string, town: string): string {
  return `${locale}\n${town}\n${url}`;
}
