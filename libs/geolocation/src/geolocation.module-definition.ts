import { ConfigurableModuleBuilder } from '@nestjs/common';
import type { GeolocationOptions } from './geolocation-options.js';

export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<GeolocationOptions>({ moduleName: 'Geolocation' })
    .setClassMethodName('forRoot')
    .setExtras({ isGlobal: true }, (definition, { isGlobal }) => ({
      ...definition,
      global: isGlobal,
    }))
    .build();
