import { Module } from '@nestjs/common';
import { ItemsModule } from '../items/items.module.js';
import { PlacesModule } from '../places/places.module.js';
import { SearchModule } from '../search/search.module.js';
import { FeedsController } from './feeds.controller.js';
import { FeedsService } from './feeds.service.js';

@Module({
  imports: [ItemsModule, PlacesModule, SearchModule],
  controllers: [FeedsController],
  providers: [FeedsService],
})
export class FeedsModule {}
