import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ErrorFilter } from './error.filter.js';
import { SITE } from './site.js';
import type { Site } from './site.js';

/** The error filter, and the Site for whoever injects it. */
@Module({})
export class HttpModule {
  static register(site: Site): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      providers: [
        { provide: SITE, useValue: site },
        ErrorFilter,
        { provide: APP_FILTER, useExisting: ErrorFilter },
      ],
      exports: [SITE],
    };
  }
}
