import { ConfigurableModuleBuilder } from '@nestjs/common';
import type { ErrorReportingOptions } from './error-reporting.options.js';

export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<ErrorReportingOptions>({ moduleName: 'ErrorReporting' })
    .setClassMethodName('forRoot')
    .setExtras({ isGlobal: true }, (definition, { isGlobal }) => ({
      ...definition,
      global: isGlobal,
    }))
    .build();
