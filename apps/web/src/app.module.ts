import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { ErrorReporter } from '@tradyfit/error-reporting';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import type { Site } from './http/site.js';
import { libraries } from './libraries.js';

/** Every feature, and the place where libraries meet. */
@Module({
  imports: [HealthModule],
})
export class AppModule {
  /** @param reporter takes the place of the one that the settings name */
  static register(site: Site, reporter?: ErrorReporter): DynamicModule {
    return {
      module: AppModule,
      imports: [HttpModule.register(site), ...libraries(site.config, reporter)],
    };
  }
}
