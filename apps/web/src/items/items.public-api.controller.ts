import { Controller, Get, Header, Inject, Param, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { ApiRateLimitGuard } from '../http/rate-limit/api-rate-limit.guard.js';
import { Kept } from '../http/page-cache/kept.js';
import { VisitorError } from '../http/visitor-error.js';
import { SITE } from '../http/site.js';
import type { Site } from '../http/site.js';
import { NO_SUCH_ITEM, PublicApiItemsService } from './public-api-items.service.js';
import type { PublicApiList } from './public-api-items.service.js';
import type { PublicApiItemView } from './public-api-item.view.js';
import { readId, readPaging, readSearchText } from './public-api.form.js';

interface ListBody {
  items: PublicApiItemView[];
}

/** The public API v1.0. Its contract is the OpenAPI document in developers/, and it never changes. */
@Access('anyone')
@Controller('public-api/v1.0/items')
@UseGuards(ApiRateLimitGuard)
export class ItemsPublicApiController {
  constructor(
    private readonly items: PublicApiItemsService,
    private readonly kept: Kept,
    @Inject(SITE) private readonly site: Site,
  ) {}

  @Get('category/:name')
  @Header('cache-control', 'no-cache')
  async category(
    @Param('name') name: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListBody> {
    return this.answer(request, reply, await this.items.ofCategory(name, readPaging(query)));
  }

  @Get('search/:query')
  @Header('cache-control', 'no-cache')
  async search(
    @Param('query') text: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ListBody> {
    const found = this.items.matching(readSearchText(text), readPaging(query));
    return this.answer(request, reply, await found);
  }

  @Get(':id')
  @Header('cache-control', 'no-cache')
  @Header('content-type', 'application/json; charset=utf-8')
  one(@Param('id') text: string): Promise<string> {
    const id = readId(text);
    if (id === undefined) throw new VisitorError(404, NO_SUCH_ITEM);
    return this.kept.text(`api item ${id}`, { items: [id] }, async () =>
      JSON.stringify(await this.items.one(id)),
    );
  }

  /** The list, with the address of the next one in the `Link` header (RFC 8288). */
  private answer(
    { raw }: FastifyRequest,
    reply: FastifyReply,
    { items, next }: PublicApiList,
  ): ListBody {
    if (next) {
      const { PUBLIC_URL } = this.site.config;
      const { pathname, searchParams } = new URL(raw.url ?? '/', PUBLIC_URL);
      searchParams.set('cursor', next);
      reply.header('link', `<${PUBLIC_URL}${pathname}?${searchParams}>; rel="next"`);
    }
    return { items };
  }
}
