import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { ItemsModule } from '../items/items.module.js';
import { PlacesModule } from '../places/places.module.js';
import { HomeController } from './home.controller.js';
import { HomeService } from './home.service.js';

@Module({
  imports: [CategoriesModule, ItemsModule, PlacesModule],
  controllers: [HomeController],
  providers: [HomeService],
})
export class HomeModule {}
