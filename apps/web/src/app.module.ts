import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { ErrorReporter } from '@tradyfit/error-reporting';
import { AdminModule } from './admin/admin.module.js';
import { BrowserErrorsModule } from './browser-errors/browser-errors.module.js';
import { CategoriesModule } from './categories/categories.module.js';
import { ConversationsModule } from './conversations/conversations.module.js';
import { DevelopersModule } from './developers/developers.module.js';
import { FeedsModule } from './feeds/feeds.module.js';
import { ListingModule } from './listing/listing.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { PhotosModule } from './photos/photos.module.js';
import { HomeModule } from './home/home.module.js';
import { ItemsModule } from './items/items.module.js';
import { PublicApiModule } from './items/public-api.module.js';
import { PlacesModule } from './places/places.module.js';
import { ProcessesModule } from './processes/processes.module.js';
import { ProfileModule } from './profile/profile.module.js';
import { SearchModule } from './search/search.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { SitemapModule } from './sitemap/sitemap.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import type { Site } from './http/site.js';
import { LoginModule } from './members/login.module.js';
import { libraries } from './libraries.js';

/** Every feature, and the place where libraries meet. */
@Module({
  imports: [
    AdminModule,
    BrowserErrorsModule,
    CategoriesModule,
    ConversationsModule,
    DevelopersModule,
    FeedsModule,
    HealthModule,
    HomeModule,
    ItemsModule,
    ListingModule,
    OutboxModule,
    PhotosModule,
    PlacesModule,
    ProcessesModule,
    ProfileModule,
    PublicApiModule,
    SearchModule,
    SessionsModule,
    SitemapModule,
  ],
})
export class AppModule {
  /** @param reporter takes the place of the one that the settings name */
  static register(site: Site, reporter?: ErrorReporter): DynamicModule {
    return {
      module: AppModule,
      imports: [
        HttpModule.register(site),
        ...libraries(site, reporter),
        LoginModule.register(site.config),
      ],
    };
  }
}
