import { Controller, Query } from '@nestjs/common';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { Page } from '../http/page.decorator.js';
import type { PageContext } from '../ui/page-context.js';
import { AdminListsService } from './admin-lists.service.js';
import { AdminOverviewPage } from './admin-overview.page.js';
import { AdminTablePage } from './admin-table.page.js';
import { ModerationService } from './moderation.service.js';

/** What admins look at. */
@Access('admin')
@Controller('admin')
export class AdminListsController {
  constructor(
    private readonly lists: AdminListsService,
    private readonly moderation: ModerationService,
  ) {}

  @Page('/')
  async overview(@Context() ctx: PageContext): Promise<string> {
    const view = await this.moderation.overview(ctx);
    return AdminOverviewPage({ ctx, view });
  }

  @Page('members')
  async members(@Query() query: unknown, @Context() ctx: PageContext): Promise<string> {
    const view = await this.lists.members(query, ctx);
    return AdminTablePage({ ctx, view });
  }

  @Page('items')
  async items(@Query() query: unknown, @Context() ctx: PageContext): Promise<string> {
    const view = await this.lists.items(query, ctx);
    return AdminTablePage({ ctx, view });
  }

  @Page('reports')
  async reports(@Query() query: unknown, @Context() ctx: PageContext): Promise<string> {
    const view = await this.lists.reports(query, ctx);
    return AdminTablePage({ ctx, view });
  }
}
