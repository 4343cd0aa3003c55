import { Controller, Param, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, OptionalMember } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import type { CurrentMember } from '../http/member.js';
import { Keeping, type Keep } from '../http/page-cache/keep.decorator.js';
import { KeptPage } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import { VisitorError } from '../http/visitor-error.js';
import type { Visitor } from '../places/near.js';
import { TownInUrl } from '../places/town-in-url.interceptor.js';
import { FromVisitor } from '../places/visitor.decorator.js';
import { withPath } from '../ui/local-path.js';
import type { PageContext } from '../ui/page-context.js';
import { parseIdSlug } from '../ui/slug.js';
import { ItemPage } from './item.page.js';
import { ItemsService } from './items.service.js';

/** Pages of single items. */
@Access('anyone')
@Controller()
@UseInterceptors(TownInUrl)
export class ItemsController {
  constructor(private readonly items: ItemsService) {}

  @KeptPage('/items/:idSlug')
  async item(
    @Param('idSlug') idSlug: string,
    @Context() ctx: PageContext,
    @FromVisitor() visitor: Visitor,
    @OptionalMember() member: CurrentMember | undefined,
    @Keeping() keep: Keep,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const id = parseIdSlug(idSlug)?.id;
    if (!id) throw new VisitorError(404, 'There is no such item.');
    const view = await this.items.page(id, ctx, visitor, member?.id);
    if (view.card.url !== `/items/${idSlug}`) {
      return redirect(reply, 301, withPath(ctx.path, view.card.url));
    }
    if (!view.isIncomplete) keep({ items: [id, ...view.similar.map((item) => item.id)] });
    return ItemPage({ ctx, view });
  }
}
