import { Module } from '@nestjs/common';
import { ListingModule } from '../listing/listing.module.js';
import { PlacesModule } from '../places/places.module.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { GeocodeMemberHandler } from './geocode-member.handler.js';
import { ProfileController } from './profile.controller.js';
import { ProfileService } from './profile.service.js';
import { TownFinder } from './town-finder.js';

@Module({
  imports: [ListingModule, PlacesModule],
  controllers: [ProfileController, AccountController],
  providers: [ProfileService, AccountService, TownFinder, GeocodeMemberHandler],
})
export class ProfileModule {}
