import { Global, Module } from '@nestjs/common';
import { MemberSource } from '../http/member.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';

/** Global, because every request asks whose it is. */
@Global()
@Module({
  controllers: [SessionsController],
  providers: [SessionsService, { provide: MemberSource, useExisting: SessionsService }],
  exports: [SessionsService, MemberSource],
})
export class SessionsModule {}
