import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { ItemsModule } from '../items/items.module.js';
import { PlacesModule } from '../places/places.module.js';
import { ItemCounts } from './item-counts.service.js';
import { SearchController } from './search.controller.js';
import { SearchCorrections } from './search-corrections.service.js';
import { SearchFacets } from './search-facets.service.js';
import { SearchLoosenings } from './search-loosenings.service.js';
import { SearchRings } from './search-rings.service.js';
import { SearchService } from './search.service.js';
import { SearchSuggestions } from './search-suggestions.service.js';
import { VocabularyUpkeep } from './vocabulary-upkeep.js';

@Module({
  imports: [CategoriesModule, ItemsModule, PlacesModule],
  controllers: [SearchController],
  providers: [
    SearchService,
    ItemCounts,
    SearchRings,
    SearchLoosenings,
    SearchCorrections,
    SearchFacets,
    SearchSuggestions,
    VocabularyUpkeep,
  ],
  exports: [SearchService],
})
export class SearchModule {}
