import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { Page } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import { localPath, withParameters } from '../ui/local-path.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import type { Visitor } from './near.js';
import { PlacePage } from './place.page.js';
import type { PlaceSuggestionView } from './place.view.js';
import { PlacesService } from './places.service.js';
import { rememberPlace } from './remember-place.js';
import { FromVisitor } from './visitor.decorator.js';

const NO_TOWN_TYPED = 'Type the name of a town.';

/** Choosing a town. */
@Access('anyone')
@Controller()
export class PlacesController {
  constructor(private readonly places: PlacesService) {}

  @Page('/place')
  async picker(
    @Context() ctx: PageContext,
    @FromVisitor() visitor: Visitor,
    @Query() query: unknown,
  ): Promise<string> {
    const returnTo = returnPath(query);
    return PlacePage({ ctx, view: await this.places.picker(visitor, returnTo) });
  }

  @Post('/place')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async choose(
    @Context() ctx: PageContext,
    @FromVisitor() visitor: Visitor,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const typed = queryText(body, 'near').trim();
    const returnTo = returnPath(body);
    const chosen = await this.places.choose(typed);
    if (!chosen) {
      reply.code(400);
      const view = await this.places.picker({ ...visitor, near: typed }, returnTo);
      return PlacePage({ ctx, view: { ...view, error: view.error ?? NO_TOWN_TYPED } });
    }
    rememberPlace(reply, chosen.id);
    return redirect(reply, 303, withParameters(returnTo, { near: chosen.text, cursor: '' }));
  }

  /** For pages that caches in front may have kept for everybody: what would be guessed for this visitor. */
  @Get('/places/here')
  @Header('cache-control', 'private, no-store')
  async here(@FromVisitor() visitor: Visitor): Promise<{ near?: string }> {
    const { near } = await this.places.near(visitor);
    return near ? { near: near.text } : {};
  }

  @Get('/places/suggest')
  @Header('cache-control', 'public, max-age=3600')
  async suggest(@Query() query: unknown): Promise<{ places: PlaceSuggestionView[] }> {
    return { places: await this.places.suggestions(queryText(query, 'q')) };
  }
}

/** Where to go after choosing; coming back to the picker would look as if nothing had happened. */
function returnPath(parameters: unknown): string {
  const path = localPath(queryText(parameters, 'return_to'));
  return /^\/place(?![^?])/.test(path) ? '/' : path;
}
