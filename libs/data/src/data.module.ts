import {
  type DynamicModule,
  type FactoryProvider,
  Global,
  Module,
  type ModuleMetadata,
} from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type DataOptions } from './database/data-options.js';
import { dataSourceOptions } from './database/data-source.js';
import { DatabaseStatus } from './database/database-status.js';

export interface DataModuleAsyncOptions extends Pick<ModuleMetadata, 'imports'> {
  inject?: FactoryProvider['inject'];
  // The arguments are whatever `inject` names.
  useFactory: (...dependencies: never[]) => DataOptions | Promise<DataOptions>;
}

const repositories = [DatabaseStatus];

/** The database for a Nest app: the DataSource and every repository, everywhere in the app. */
@Global()
@Module({})
export class DataModule {
  static forRootAsync({ imports, inject, useFactory }: DataModuleAsyncOptions): DynamicModule {
    return {
      module: DataModule,
      imports: [
        TypeOrmModule.forRootAsync({
          ...(imports && { imports }),
          ...(inject && { inject }),
          useFactory: async (...dependencies: unknown[]) => ({
            ...dataSourceOptions(await useFactory(...(dependencies as never[]))),
            // Whoever starts the app restarts it; a hidden loop would only delay the clear error.
            retryAttempts: 0,
          }),
        }),
      ],
      providers: repositories,
      exports: repositories,
    };
  }
}
