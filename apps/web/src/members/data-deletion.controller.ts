import { Body, Controller, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { WithoutCsrfToken } from '../http/csrf.guard.js';
import { Page } from '../http/page.decorator.js';
import { SITE, type Site } from '../http/site.js';
import type { PageContext } from '../ui/page-context.js';
import { queryText } from '../ui/query-text.js';
import { DataDeletionPage } from './data-deletion.page.js';
import { DataDeletionService } from './data-deletion.service.js';

/**
 * Facebook's data deletion callback and the page that it leads people to.
 * https://developers.facebook.com/docs/development/create-an-app/app-dashboard/data-deletion-callback
 */
@Controller()
@Access('anyone')
export class DataDeletionController {
  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly deletions: DataDeletionService,
  ) {}

  /** Facebook's server has no page of ours; its signature says that the request is its own. */
  @Post('/login/facebook/data-deletion')
  @WithoutCsrfToken()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async request(@Body() body: unknown): Promise<{ url: string; confirmation_code: string }> {
    const code = await this.deletions.fulfil(queryText(body, 'signed_request'));
    return { url: `${this.site.config.PUBLIC_URL}/data-deletion/${code}`, confirmation_code: code };
  }

  @Page('/data-deletion/:code')
  async status(@Context() ctx: PageContext, @Param('code') code: string): Promise<string> {
    return DataDeletionPage({ ctx, view: await this.deletions.status(code, ctx.locale) });
  }
}
