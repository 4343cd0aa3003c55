import { Module } from '@nestjs/common';
import { ItemsModule } from '../items/items.module.js';
import { PhotosModule } from '../photos/photos.module.js';
import { PlacesModule } from '../places/places.module.js';
import { DraftsController } from './drafts.controller.js';
import { ItemFormReader } from './item-form.reader.js';
import { ItemFormService } from './item-form.service.js';
import { ItemPlaceService } from './item-place.service.js';
import { ListingController } from './listing.controller.js';
import { ListingService } from './listing.service.js';
import { OwnItemController } from './own-item.controller.js';
import { OwnItemService } from './own-item.service.js';

@Module({
  imports: [ItemsModule, PhotosModule, PlacesModule],
  controllers: [DraftsController, ListingController, OwnItemController],
  providers: [ItemFormReader, ItemFormService, ItemPlaceService, ListingService, OwnItemService],
  exports: [OwnItemService],
})
export class ListingModule {}
