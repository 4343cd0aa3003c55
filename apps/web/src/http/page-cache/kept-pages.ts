import { Inject, Injectable } from '@nestjs/common';
import { PageChangesRepository } from '@tradyfit/data';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clientAddress } from '../client-address.js';
import { preferredLocale } from '../preferred-locale.js';
import { policy } from '../security-headers.js';
import { SITE, type Site } from '../site.js';
import { matchesTag } from '../etag.js';
import { ChangeWatch } from './change-watch.js';
import { KeptPage, preferredEncoding } from './kept-page.js';
import { PageCache } from './page-cache.js';
import { isAnonymous, pageKey } from './page-key.js';
import { withAnyList } from './keep.decorator.js';
import { VisitorTown } from './visitor-town.js';

/** A page that is being rendered and may be kept. */
export interface Keeping {
  key: string;
  /** State of the cache before the page was rendered. */
  since: number;
  /** The cookie that the key was made of. */
  nearCookie: string | undefined;
  /** What the page shows; a page that does not say is not kept. */
  tags?: readonly string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    keeping: Keeping | undefined;
  }
  interface FastifyContextConfig {
    /** Pages of this route may be kept for anonymous visitors. */
    keptPage?: boolean;
  }
}

/** Answers anonymous visitors with pages that were rendered before, as long as nothing on them has changed. */
@Injectable()
export class KeptPages {
  private readonly cache: PageCache;
  private readonly watch: ChangeWatch;

  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly towns: VisitorTown,
    changes: PageChangesRepository,
  ) {
    this.cache = new PageCache(site.config.PAGE_CACHE_MB * 2 ** 20, () => site.now());
    this.watch = new ChangeWatch(changes, {
      changed: (tags) => this.cache.changed(withAnyList(tags)),
      missed: () => this.cache.missed(),
    });
  }

  /** To be registered when cookies have been read. */
  answerFrom(fastify: FastifyInstance): void {
    if (this.site.config.PAGE_CACHE_MB === 0) return;
    fastify.addHook('onRequest', (request, reply, done) => {
      if (!request.routeOptions.config.keptPage || !isAnonymous(request)) return done();
      this.answer(request, reply).then((answered) => answered || done(), done);
    });
  }

  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const nearCookie = request.cookies['near'];
    const town = nearCookie === undefined ? this.towns.keyOf(clientAddress(request)) : nearCookie;
    const locale = preferredLocale(request.headers['accept-language']);
    const guessed = typeof town === 'string' ? town : await town;
    const key = pageKey(
      request.raw.url ?? '/',
      locale,
      nearCookie === undefined ? `guessed ${guessed}` : `chosen ${nearCookie}`,
    );
    try {
      await this.watch.current();
    } catch {
      // Without the database nothing is known to be current; the page itself says what is wrong.
      return false;
    }
    const page = this.cache.get(key);
    if (page) {
      await this.send(page, request, reply);
      return true;
    }
    request.keeping = { key, since: this.cache.state, nearCookie };
    return false;
  }

  private async send(page: KeptPage, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.header('cache-control', 'private, no-cache').header('vary', 'accept-encoding');
    reply.header('etag', page.etag);
    if (matchesTag(request.headers['if-none-match'], page.etag)) {
      reply.code(304).removeHeader('content-security-policy');
      reply.send();
      return;
    }
    reply.header('content-type', 'text/html; charset=utf-8');
    if (page.scriptSources)
      reply.header('content-security-policy', policy(this.site, request.nonce, page.scriptSources));
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
    { key, since, nearCookie, tags }: Keeping,
    html: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const page = new KeptPage(html);
    reply.header('content-security-policy', policy(this.site, request.nonce, page.scriptSources));
    // The handler has looked at the request more closely than the key did: what it found personal stays personal.
    const isForAll =
      request.member === undefined &&
      request.cookies['near'] === nearCookie &&
      reply.getHeader('set-cookie') === undefined;
    if (tags && isForAll && reply.statusCode === 200) this.cache.put(key, page, tags, since);
  }
}

function isPage(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type') ?? '').startsWith('text/html');
}
