import type { FastifyInstance } from 'fastify';
import { sendBrowserIds } from './csrf.js';
import { addEtags } from './etag.js';
import { redirectToHttps } from './https-only.js';
import { isPublicApi } from './negotiation.js';
import { forgetShownNotices } from './notice.js';
import type { KeptPages } from './page-cache/kept-pages.js';
import { logRequests } from './request-log.js';
import { beginResponse } from './security-headers.js';
import type { Site } from './site.js';
import { VisitorError } from './visitor-error.js';

/** What happens around every request. */
export function addHooks(fastify: FastifyInstance, site: Site, pages: KeptPages): void {
  fastify.decorate('site', site);
  fastify.decorateRequest('nonce', '');
  fastify.addHook('onRequest', async (request, reply) => {
    beginResponse(request, reply);
    // PostgreSQL's texts cannot hold NUL and no file has it in its name, so no address with one leads anywhere. The public
    // API's contract has an answer of its own for each parameter, and such requests count for its limits.
    const { url = '' } = request.raw;
    if (url.includes('%00') && !isPublicApi(url))
      throw new VisitorError(400, 'The address holds a character that cannot be part of it.');
  });
  redirectToHttps(fastify, site);
  fastify.decorateRequest('member', undefined);
  fastify.decorateRequest('unreadParts', undefined);
  sendBrowserIds(fastify);
  pages.keepFrom(fastify);
  // Before the ETags, which leave out what no cache may keep.
  forgetShownNotices(fastify);
  addEtags(fastify);
  logRequests(fastify);
}
