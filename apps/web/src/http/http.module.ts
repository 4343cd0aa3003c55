import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { Closing } from './closing.js';
import { CsrfGuard } from './csrf.guard.js';
import { ErrorFilter } from './error.filter.js';
import { FormTokenController } from './form-token.controller.js';
import { Kept } from './page-cache/kept.js';
import { KeptPages } from './page-cache/kept-pages.js';
import { SITE } from './site.js';
import type { Site } from './site.js';

/** The error filter, the guards of every route, the Site for whoever injects it, and the news that the process closes. */
@Module({})
export class HttpModule {
  static register(site: Site): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      controllers: [FormTokenController],
      providers: [
        { provide: SITE, useValue: site },
        Closing,
        Kept,
        KeptPages,
        ErrorFilter,
        { provide: APP_FILTER, useExisting: ErrorFilter },
        // In this order: what a token is worth depends on the member.
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: CsrfGuard },
      ],
      exports: [Closing, Kept, KeptPages, SITE],
    };
  }
}
