import 'reflect-metadata';
import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  DataModule,
  DatabaseStatus,
  ItemsRepository,
  PlacesRepository,
  toDataError,
} from './index.js';
import { createTestDatabase, type TestDatabase } from './testing/index.js';

let database: TestDatabase;

beforeAll(async () => (database = await createTestDatabase()), 120_000);
afterAll(() => database?.close());

@Injectable()
class Settings {
  readonly databaseUrl = database.url;
}

@Module({ providers: [Settings], exports: [Settings] })
class SettingsModule {}

@Injectable()
class Feature {
  constructor(
    readonly items: ItemsRepository,
    readonly places: PlacesRepository,
    readonly status: DatabaseStatus,
  ) {}
}

@Module({ providers: [Feature] })
class FeatureModule {}

const app = (url?: string) =>
  Test.createTestingModule({
    imports: [
      DataModule.forRootAsync({
        imports: [SettingsModule],
        inject: [Settings],
        useFactory: (settings: Settings) => ({
          url: url ?? settings.databaseUrl,
          connectTimeoutMs: 1_000,
        }),
      }),
      FeatureModule,
    ],
  });

describe('DataModule', () => {
  it('gives every module the repositories, and disconnects when the app closes', async () => {
    const module = await app().compile();
    const { items, places, status } = module.get(Feature, { strict: false });
    expect(await items.findPublic(1)).toBeUndefined();
    expect(await places.count()).toBe(0);
    expect((await status.migrationStatus()).pending).toEqual([]);
    await module.close();
    await expect(status.ping()).rejects.toThrow();
  });

  it('refuses to start without a database, at once', async () => {
    const error: unknown = await app('postgres://postgres@127.0.0.1:1/none')
      .compile()
      .catch((reason: unknown) => reason);
    expect(toDataError(error)?.kind).toBe('unavailable');
  });
});
