import { Module } from '@nestjs/common';
import { PublicApiModule } from '../items/public-api.module.js';
import { DevelopersController } from './developers.controller.js';
import { DevelopersService } from './developers.service.js';
import { OpenApiController } from './openapi.controller.js';

@Module({
  imports: [PublicApiModule],
  controllers: [DevelopersController, OpenApiController],
  providers: [DevelopersService],
})
export class DevelopersModule {}
