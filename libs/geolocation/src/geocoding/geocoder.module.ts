import { Module } from '@nestjs/common';
import { Geocoder } from './geocoder.js';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './geocoder.module-definition.js';
import type { GeocoderOptions } from './geocoder.module-definition.js';
import { GoogleGeocoder } from './google-geocoder.js';
import { OfflineGeocoder } from './offline-geocoder.js';

/** Provides Geocoder everywhere (`isGlobal: false` keeps it to the importing module). */
@Module({
  providers: [
    {
      provide: Geocoder,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: (options: GeocoderOptions): Geocoder =>
        options.kind === 'google'
          ? new GoogleGeocoder(options)
          : new OfflineGeocoder(options.lookUp),
    },
  ],
  exports: [Geocoder],
})
export class GeocoderModule extends ConfigurableModuleClass {}
