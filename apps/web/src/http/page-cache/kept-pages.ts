import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clientAddress } from '../client-address.js';
import { preferredLocale } from '../preferred-locale.js';
import { policy } from '../security-headers.js';
import { SITE, type Site } from '../site.js';
import { matchesTag } from '../etag.js';
import { Kept } from './kept.js';
import { RenderedPage, preferredEncoding } from './rendered-page.js';
import { isAnonymous, pageKey } from './page-key.js';
import { VisitorTown } from './visitor-town.js';

/** A page that is being rendered and may be kept. */
export interface PageToKeep {
  key: string;
  /** State of the cache before the page was rendered. */
  since: number;
  /** The cookie that the key was made of. With one, the key does not tell visitors' addresses apart. */
  nearCookie: string | undefined;
  /** Caches in front may keep it as well, so nothing on it may depend on the visitor's address. */
  shared: boolean;
  /** What the page shows; a page that does not say is not kept. */
  tags?: readonly string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    keeping: PageToKeep | undefined;
  }
  interface FastifyContextConfig {
    /** Pages of this route may be kept for anonymous visitors. */
    keptPage?: boolean;
  }
}

/** Answers anonymous visitors with pages that were rendered before, as long as nothing on them has changed. */
@Injectable()
export class KeptPages {
  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly towns: VisitorTown,
    private readonly kept: Kept,
  ) {}

  /** To be registered when cookies have been read. */
  answerFrom(fastify: FastifyInstance): void {
    if (!this.kept.isOn) return;
    fastify.addHook('onRequest', (request, reply, done) => {
      if (!request.routeOptions.config.keptPage || !isAnonymous(request)) return done();
      this.answer(request, reply).then((answered) => answered || done(), done);
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const nearCookie = request.cookies['near'];
    const shared = nearCookie === undefined && this.site.config.SHARED_CACHE_SECONDS > 0;
    const town = shared ? 'any' : await this.townOf(nearCookie, request);
    const locale = preferredLocale(request.headers['accept-language']);
    const key = pageKey(request.raw.url ?? '/', locale, town);
    try {
      await this.kept.current();
    } catch {
      // Without the database nothing is known to be current; the page itself says what is wrong.
      return false;
    }
    const page = this.kept.pages.get(key);
    if (page) {
      await this.send(page, shared, request, reply);
      return true;
    }
    request.keeping = { key, since: this.kept.pages.state, nearCookie, shared };
    return false;
  }

  private async townOf(nearCookie: string | undefined, request: FastifyRequest): Promise<string> {
    if (nearCookie !== undefined) return `chosen ${nearCookie}`;
    return `guessed ${await this.towns.keyOf(clientAddress(request))}`;
  }

  private async send(
    page: RenderedPage,
    shared: boolean,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    reply.header('cache-control', 'private, no-cache').header('vary', 'accept-encoding');
    if (shared) this.share(reply);
    reply.header('etag', page.etag);
    if (matchesTag(request.headers['if-none-match'], page.etag)) {
      reply.code(304).removeHeader('content-security-policy');
      reply.send();
      return;
    }
    reply.header('content-type', 'text/html; charset=utf-8');
    const encoding = preferredEncoding(request.headers['accept-encoding']);
    if (!encoding) {
      reply.send(page.html);
      return;
    }
    const made = page.as(encoding);
    reply.header('content-encoding', encoding).send(made instanceof Buffer ? made : await made);
  }

  /** Keeps what was rendered. To be registered before the hooks that change what is sent. */
  keepFrom(fastify: FastifyInstance): void {
    fastify.decorateRequest('keeping', undefined);
    fastify.addHook('onSend', (request, reply, payload, done) => {
      const { keeping } = request;
      if (keeping && typeof payload === 'string' && isPage(reply))
        this.keep(keeping, payload, request, reply);
      done(null, payload);
    });
  }

  private keep(
    { key, since, shared, tags }: PageToKeep,
    html: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    // The guards have read the cookies with the real parser: what they found personal stays personal.
    const isForAll = request.member === undefined && reply.getHeader('set-cookie') === undefined;
    const isKept = tags !== undefined && isForAll && reply.statusCode === 200;
    if (!isKept) return;
    if (shared) this.share(reply);
    this.kept.pages.put(key, new RenderedPage(html), tags, since);
  }

  /** Lets caches in front keep the answer, which then carries no nonce; browsers ask each time. */
  private share(reply: FastifyReply): void {
    const { SHARED_CACHE_SECONDS } = this.site.config;
    // As long again while a newer one is fetched: nobody waits for it, and nobody sees one that is older.
    const lifetimes = `s-maxage=${SHARED_CACHE_SECONDS}, stale-while-revalidate=${SHARED_CACHE_SECONDS}`;
    reply
      .header('content-security-policy', policy(this.site, undefined))
      .header('cache-control', `public, max-age=0, ${lifetimes}`)
      .header('vary', 'accept-encoding, accept-language, cookie');
  }
}

function isPage(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type') ?? '').startsWith('text/html');
}
