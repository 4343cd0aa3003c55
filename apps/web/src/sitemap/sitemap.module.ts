import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { SitemapController } from './sitemap.controller.js';
import { SitemapService } from './sitemap.service.js';

@Module({
  imports: [CategoriesModule],
  controllers: [SitemapController],
  providers: [SitemapService],
})
export class SitemapModule {}
