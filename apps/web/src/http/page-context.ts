import type { FastifyRequest } from 'fastify';
import { reportsErrors } from '../reporting-options.js';
import type { PageContext } from '../ui/page-context.js';
import { csrfToken } from './csrf.js';
import type { CurrentMember } from './member.js';
import { noticeOf } from './notice.js';

/** What templates need to know about this request. */
export function pageContext(request: FastifyRequest): PageContext {
  const { config, assets, now } = request.server.site;
  const { member } = request;
  const notice = noticeOf(request);
  return {
    nonce: request.nonce,
    requestId: request.id,
    path: request.raw.url ?? '/',
    publicUrl: config.PUBLIC_URL,
    locale: preferredLocale(request.headers['accept-language']),
    now: new Date(now()),
    asset: (name) => assets.url(name),
    csrf: csrfToken(request),
    ...(reportsErrors(config) && { errorReportsUrl: '/browser-errors' }),
    ...(member && { member: contextMember(member) }),
    ...(notice && { notice }),
  };
}

function contextMember({ username, isAdmin, unread, avatarUrl }: CurrentMember) {
  return { username, isAdmin, unread, ...(avatarUrl && { avatarUrl }) };
}

/** The tag with the highest weight in Accept-Language that Intl knows how to format for; `en` otherwise. */
export function preferredLocale(header: string | undefined): string {
  const wishes = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ tag, weight }) => weight > 0 && /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag))
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    try {
      const [known] = Intl.NumberFormat.supportedLocalesOf(tag);
      if (known) return known;
    } catch {
      // a tag of the right form that is still no language tag, such as en-a
    }
  }
  return 'en';
}
