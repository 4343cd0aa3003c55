import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { rateLimitOptions } from '../http/rate-limit/rate-limit.options.js';
import { RateLimitStorage } from '../http/rate-limit/rate-limit.storage.js';
import { SITE } from '../http/site.js';
import type { Site } from '../http/site.js';
import { ItemsPublicApiController } from './items.public-api.controller.js';
import { PublicApiItemsService } from './public-api-items.service.js';

@Module({
  imports: [
    ThrottlerModule.forRootAsync({
      inject: [SITE, RateLimitStorage],
      useFactory: (site: Site, storage: RateLimitStorage) => rateLimitOptions(site, storage),
    }),
  ],
  controllers: [ItemsPublicApiController],
  providers: [PublicApiItemsService],
  exports: [PublicApiItemsService],
})
export class PublicApiModule {}
