import { Module } from '@nestjs/common';
import { ItemsModule } from '../items/items.module.js';
import { PlacesModule } from '../places/places.module.js';
import { CategoriesController } from './categories.controller.js';
import { CategoriesService } from './categories.service.js';
import { CategoryCounts } from './category-counts.js';

@Module({
  imports: [ItemsModule, PlacesModule],
  controllers: [CategoriesController],
  providers: [CategoriesService, CategoryCounts],
  exports: [CategoriesService],
})
export class CategoriesModule {}
