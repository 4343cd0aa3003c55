import { Injectable, Module } from '@nestjs/common';
import { GeolocationModule, IpLocator, distanceMetres } from '@tradyfit/geolocation';
import type { GeolocationOptions, Point } from '@tradyfit/geolocation';

@Injectable()
export class WelcomeService {
  constructor(private readonly locator: IpLocator) {}

  /** Kilometres between a visitor and a shop, where the address tells. */
  async kilometresTo(shop: Point, ip: string): Promise<number | undefined> {
    const place = await this.locator.locate(ip);
    if (place?.latitude === undefined || place.longitude === undefined) return undefined;
    const visitor = { latitude: place.latitude, longitude: place.longitude };
    return Math.round(distanceMetres(shop, visitor) / 1000);
  }
}

/** `options` come from the application's settings. */
export function welcomeModule(options: GeolocationOptions) {
  @Module({
    imports: [GeolocationModule.forRootAsync({ useFactory: () => options })],
    providers: [WelcomeService],
  })
  class WelcomeModule {}
  return WelcomeModule;
}
