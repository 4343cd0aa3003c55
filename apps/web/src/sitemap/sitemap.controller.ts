import { Controller, Get, Header, Param } from '@nestjs/common';
import { Access } from '../http/access.decorator.js';
import { Context } from '../http/context.decorator.js';
import { VisitorError } from '../http/visitor-error.js';
import type { PageContext } from '../ui/page-context.js';
import { SitemapService } from './sitemap.service.js';

/** For search engines. */
@Access('anyone')
@Controller()
export class SitemapController {
  constructor(private readonly sitemap: SitemapService) {}

  @Get('/sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  async index(@Context() ctx: PageContext): Promise<string> {
    return this.sitemap.index(ctx);
  }

  @Get('/sitemaps/:name')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  async part(@Param('name') name: string, @Context() ctx: PageContext): Promise<string> {
    const xml = await this.sitemap.part(name, ctx);
    if (xml === undefined) throw new VisitorError(404, 'There is no such sitemap.');
    return xml;
  }

  /** Filtered lists are without end, so only their first form (`/items/category/…`) is for robots. */
  @Get('/robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  robots(@Context() ctx: PageContext): string {
    return [
      'User-agent: *',
      'Disallow: /search?',
      'Disallow: /search.atom',
      'Disallow: /place',
      'Disallow: /public-api/',
      '',
      `Sitemap: ${ctx.publicUrl}/sitemap.xml`,
      '',
    ].join('\n');
  }
}
