import { Controller, UseInterceptors } from '@nestjs/common';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { Keeping, type Keep } from '../http/page-cache/keep.decorator.js';
import { KeptPage } from '../http/page.decorator.js';
import type { Visitor } from '../places/near.js';
import { TownInUrl } from '../places/town-in-url.interceptor.js';
import { FromVisitor } from '../places/visitor.decorator.js';
import type { PageContext } from '../ui/page-context.js';
import { HomePage } from './home.page.js';
import { HomeService } from './home.service.js';

@Access('anyone')
@Controller()
@UseInterceptors(TownInUrl)
export class HomeController {
  constructor(private readonly home: HomeService) {}

  @KeptPage('/')
  async front(
    @Context() ctx: PageContext,
    @FromVisitor() visitor: Visitor,
    @Keeping() keep: Keep,
  ): Promise<string> {
    const view = await this.home.page(ctx, visitor);
    keep({ items: [...view.nearest, ...view.newest].map(({ id }) => id), listsAll: true });
    return HomePage({ ctx, view });
  }
}
