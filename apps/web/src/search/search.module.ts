import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { ItemsModule } from '../items/items.module.js';
import { PlacesModule } from '../places/places.module.js';
import { SearchController } from './search.controller.js';
import { SearchLoosenings } from './search-loosenings.service.js';
import { SearchRings } from './search-rings.service.js';
import { SearchService } from './search.service.js';

@Module({
  imports: [CategoriesModule, ItemsModule, PlacesModule],
  controllers: [SearchController],
  providers: [SearchService, SearchRings, SearchLoosenings],
  exports: [SearchService],
})
export class SearchModule {}
