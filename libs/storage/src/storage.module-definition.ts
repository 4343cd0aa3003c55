import { ConfigurableModuleBuilder } from '@nestjs/common';
import type { LocalStorageOptions } from './local-file-storage.js';
import type { S3StorageOptions } from './s3-options.js';

/** Which storage, and its options. */
export type StorageOptions =
  ({ kind: 'local' } & LocalStorageOptions) | ({ kind: 's3' } & S3StorageOptions);

export const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<StorageOptions>({ moduleName: 'Storage' })
    .setClassMethodName('forRoot')
    .setExtras({ isGlobal: true }, (definition, { isGlobal }) => ({
      ...definition,
      global: isGlobal,
    }))
    .build();
