import { Controller, Query, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { Page } from '../http/page.decorator.js';
import type { Visitor } from '../places/near.js';
import { TownInUrl } from '../places/town-in-url.interceptor.js';
import { FromVisitor } from '../places/visitor.decorator.js';
import type { PageContext } from '../ui/page-context.js';
import { typedSearch } from './search.form.js';
import { SearchPage } from './search.page.js';
import { SearchService } from './search.service.js';

@Access('anyone')
@Controller()
@UseInterceptors(TownInUrl)
export class SearchController {
  constructor(private readonly searches: SearchService) {}

  @Page('/search')
  async search(
    @Query() query: unknown,
    @Context() ctx: PageContext,
    @FromVisitor() visitor: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { view, invalid } = await this.searches.page(typedSearch(query), ctx, visitor);
    if (invalid) reply.code(400);
    return SearchPage({ ctx, view });
  }
}
