import { Controller, Get, Header, Query, UseInterceptors } from '@nestjs/common';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { TownInUrl } from '../places/town-in-url.interceptor.js';
import { typedSearch } from '../search/search.form.js';
import type { PageContext } from '../ui/page-context.js';
import { FeedsService } from './feeds.service.js';

@Access('anyone')
@Controller()
@UseInterceptors(TownInUrl)
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  @Get('/search.atom')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  async search(@Query() query: unknown, @Context() ctx: PageContext): Promise<string> {
    return this.feeds.atom(typedSearch(query), ctx);
  }
}
