import { Controller, Param, Query, Res, UseInterceptors } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { Keeping, type Keep } from '../http/page-cache/keep.decorator.js';
import { KeptPage } from '../http/page.decorator.js';
import { redirect } from '../http/redirect.js';
import { VisitorError } from '../http/visitor-error.js';
import type { Visitor } from '../places/near.js';
import { TownInUrl } from '../places/town-in-url.interceptor.js';
import { FromVisitor } from '../places/visitor.decorator.js';
import { withPath } from '../ui/local-path.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import { parseIdSlug } from '../ui/slug.js';
import { CategoriesPage } from './categories.page.js';
import { CategoriesService } from './categories.service.js';
import { CategoryPage } from './category.page.js';

/** Browsing by sport. */
@Access('anyone')
@Controller()
@UseInterceptors(TownInUrl)
export class CategoriesController {
  constructor(private readonly categories: CategoriesService) {}

  @KeptPage('/items/categories')
  async all(
    @Context() ctx: PageContext,
    @FromVisitor() visitor: Visitor,
    @Keeping() keep: Keep,
  ): Promise<string> {
    const view = await this.categories.allPage(ctx, visitor);
    keep({ items: view.items.map(({ id }) => id), listsAll: true });
    return CategoriesPage({ ctx, view });
  }

  @KeptPage('/items/category/:idSlug')
  async one(
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
    @Context() ctx: PageContext,
    @FromVisitor() visitor: Visitor,
    @Keeping() keep: Keep,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const id = parseIdSlug(idSlug)?.id;
    if (!id) throw new VisitorError(404, 'There is no such sport here.');
    const view = await this.categories.onePage(id, queryText(query, 'cursor'), ctx, visitor);
    if (view.category.url !== `/items/category/${idSlug}`) {
      return redirect(reply, 301, withPath(ctx.path, view.category.url));
    }
    keep({ items: view.items.map((item) => item.id), listOf: id });
    return CategoryPage({ ctx, view });
  }
}
