import { Controller, Get, Header, Query, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { Page } from '../http/page.decorator.js';
import { VisitorError } from '../http/visitor-error.js';
import type { Visitor } from '../places/near.js';
import { TownInUrl } from '../places/town-in-url.interceptor.js';
import { FromVisitor } from '../places/visitor.decorator.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import { typedSearch } from './search.form.js';
import { SearchPage } from './search.page.js';
import { SearchFacets } from './search-facets.service.js';
import { SearchService } from './search.service.js';
import { SearchSuggestions } from './search-suggestions.service.js';
import type { SearchFacetsView, SearchSuggestionsView } from './search.view.js';

@Access('anyone')
@Controller()
export class SearchController {
  constructor(
    private readonly searches: SearchService,
    private readonly suggestions: SearchSuggestions,
    private readonly facets: SearchFacets,
  ) {}

  @Get('/search/suggest')
  @Header('cache-control', 'public, max-age=600')
  suggest(@Query() query: unknown): Promise<SearchSuggestionsView> {
    return this.suggestions.of(queryText(query, 'q'));
  }

  /** Asked for by the browser code once somebody looks at the filters: a result page does not wait for it. */
  @Get('/search/facets')
  @Header('cache-control', 'private, no-store')
  async facetsOf(
    @Query() query: unknown,
    @Context() ctx: PageContext,
    @FromVisitor() visitor: Visitor,
  ): Promise<SearchFacetsView> {
    const facets = await this.facets.of(typedSearch(query), ctx, visitor);
    if (!facets) throw new VisitorError(400, 'These filters cannot be read.');
    return facets;
  }

  @Page('/search')
  @UseInterceptors(TownInUrl)
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
