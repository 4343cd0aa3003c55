import { ConfigurableModuleBuilder } from '@nestjs/common';
import type { GoogleGeocoderOptions } from './google-geocoder.js';
import type { TownLookUp } from './offline-geocoder.js';

/** Which geocoder, and its options. */
export type GeocoderOptions =
  ({ kind: 'google' } & GoogleGeocoderOptions) | { kind: 'offline'; lookUp: TownLookUp };

export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<GeocoderOptions>({ moduleName: 'Geocoder' })
    .setClassMethodName('forRoot')
    .setExtras({ isGlobal: true }, (definition, { isGlobal }) => ({
      ...definition,
      global: isGlobal,
    }))
    .build();
