import type { FastifyRequest } from 'fastify';
import { reportsErrors } from '../reporting-options.js';
import type { PageContext } from '../ui/page-context.js';
import { csrfToken } from './csrf.js';
import type { CurrentMember } from './member.js';
import { noticeOf } from './notice.js';
import { preferredLocale } from './preferred-locale.js';

/** What templates need to know about this request. */
export function pageContext(request: FastifyRequest): PageContext {
  const { config, assets, now } = request.server.site;
  const { member } = request;
  const notice = noticeOf(request);
  return {
    // What may be kept for others cannot hold what is new in each response.
    nonce: request.keeping ? '' : request.nonce,
    requestId: request.id,
    path: request.raw.url ?? '/',
    publicUrl: config.PUBLIC_URL,
    locale: preferredLocale(request.headers['accept-language']),
    now: new Date(now()),
    asset: (name) => assets.url(name),
    // Made only where a form needs it, since with it the browser gets a cookie.
    get csrf() {
      return csrfToken(request);
    },
    ...(reportsErrors(config) && { errorReportsUrl: '/browser-errors' }),
    ...(request.keeping?.shared && { guessesLater: true }),
    ...(member && { member: contextMember(member) }),
    ...(notice && { notice }),
  };
}

function contextMember({ username, isAdmin, unread, avatarUrl }: CurrentMember) {
  return { username, isAdmin, unread, ...(avatarUrl && { avatarUrl }) };
}
