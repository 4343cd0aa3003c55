import { Inject, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { ErrorReporter } from './error-reporter.js';
import {
  ConfigurableModuleClass,
  MODULE_OPTIONS_TOKEN,
} from './error-reporting.module-definition.js';
import type { ErrorReportingOptions } from './error-reporting.options.js';
import { startErrorReporting } from './start-error-reporting.js';

/** Provides ErrorReporter everywhere (`isGlobal: false` keeps it to the importing module). */
@Module({
  providers: [
    { provide: ErrorReporter, inject: [MODULE_OPTIONS_TOKEN], useFactory: startErrorReporting },
  ],
  exports: [ErrorReporter],
})
export class ErrorReportingModule extends ConfigurableModuleClass implements OnApplicationShutdown {
  constructor(
    private readonly reporter: ErrorReporter,
    @Inject(MODULE_OPTIONS_TOKEN) private readonly options: ErrorReportingOptions,
  ) {
    super();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.reporter.close(this.options.closeTimeoutMs ?? 2_000);
  }
}
