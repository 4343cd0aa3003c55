import { Global, Module } from '@nestjs/common';
import { VisitorTown } from '../http/page-cache/visitor-town.js';
import { GuessedTowns } from './guessed-towns.js';
import { PlacesController } from './places.controller.js';
import { PlacesService } from './places.service.js';

/** Global, because which page a visitor gets depends on the town. */
@Global()
@Module({
  controllers: [PlacesController],
  providers: [PlacesService, { provide: VisitorTown, useClass: GuessedTowns }],
  exports: [PlacesService, VisitorTown],
})
export class PlacesModule {}
