import { Module } from '@nestjs/common';
import { AdminListsController } from './admin-lists.controller.js';
import { AdminListsService } from './admin-lists.service.js';
import { ModerationController } from './moderation.controller.js';
import { ModerationService } from './moderation.service.js';

@Module({
  controllers: [AdminListsController, ModerationController],
  providers: [AdminListsService, ModerationService],
})
export class AdminModule {}
