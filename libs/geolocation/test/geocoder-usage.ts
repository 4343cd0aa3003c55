import { Injectable, Module } from '@nestjs/common';
import { Geocoder, GeocoderError, GeocoderModule } from '@tradyfit/geolocation';
import type { GeocoderOptions, Point } from '@tradyfit/geolocation';

@Injectable()
export class TownsService {
  constructor(private readonly geocoder: Geocoder) {}

  /** Where a member's town is; `later` when finding out has to be tried again. */
  async pointOf(town: string, countryCode: string): Promise<Point | 'unknown' | 'later'> {
    try {
      return (await this.geocoder.geocode({ town, countryCode })) ?? 'unknown';
    } catch (error) {
      if (error instanceof GeocoderError) return error.kind === 'invalid' ? 'unknown' : 'later';
      throw error;
    }
  }
}

/** `options` come from the application's settings: `kind: 'google'` with a key, or `kind: 'offline'` with a look-up. */
export function townsModule(options: GeocoderOptions) {
  @Module({
    imports: [GeocoderModule.forRootAsync({ useFactory: () => options })],
    providers: [TownsService],
  })
  class TownsModule {}
  return TownsModule;
}
