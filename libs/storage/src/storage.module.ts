import { Module } from '@nestjs/common';
import { FileStorage } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';
import { S3FileStorage } from './s3-file-storage.js';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './storage.module-definition.js';
import type { StorageOptions } from './storage.module-definition.js';

/** Provides FileStorage everywhere (`isGlobal: false` keeps it to the importing module). */
@Module({
  providers: [
    {
      provide: FileStorage,
      inject: [MODULE_OPTIONS_TOKEN],
      useFactory: (options: StorageOptions): FileStorage =>
        options.kind === 's3' ? new S3FileStorage(options) : new LocalFileStorage(options),
    },
  ],
  exports: [FileStorage],
})
export class StorageModule extends ConfigurableModuleClass {}
