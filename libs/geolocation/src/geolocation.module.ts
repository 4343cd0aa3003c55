import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { GeolocationOptions } from './geolocation-options.js';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './geolocation.module-definition.js';
import { IpLocator } from './ip-locator.js';
import { MmdbIpLocator } from './mmdb-ip-locator.js';

/**
 * Provides IpLocator everywhere (`isGlobal: false` keeps it to the importing module). The application does not
 * start when a configured database is missing: GeolocationError of kind `configuration`.
 */
@Module({
  providers: [
    {
      provide: IpLocator,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: (options: GeolocationOptions): IpLocator => new MmdbIpLocator(options),
    },
  ],
  exports: [IpLocator],
})
export class GeolocationModule extends ConfigurableModuleClass implements OnModuleInit {
  constructor(private readonly locator: IpLocator) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.locator.check();
  }
}
