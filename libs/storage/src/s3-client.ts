import type * as S3 from '@aws-sdk/client-s3';
import type { S3StorageOptions } from './s3-options.js';

/** The client together with the SDK's commands, which are loaded only once something is stored. */
export interface LoadedS3 {
  sdk: typeof S3;
  client: S3.S3Client;
}

/** Loads the AWS SDK (a few hundred milliseconds) and makes a client; connects to nothing yet. */
export async function loadS3(options: S3StorageOptions): Promise<LoadedS3> {
  const sdk = await import('@aws-sdk/client-s3');
  const timeoutMs = options.timeoutMs ?? 5_000;
  const client = new sdk.S3Client({
    region: options.region ?? 'us-east-1',
    ...(options.endpoint ? { endpoint: options.endpoint } : {}),
    ...(options.credentials ? { credentials: options.credentials } : {}),
    forcePathStyle: options.forcePathStyle ?? false,
    maxAttempts: options.attempts ?? 2,
    // Services other than Amazon's do not all know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: options.connectTimeoutMs ?? 2_000,
      requestTimeout: timeoutMs,
      throwOnRequestTimeout: true,
    },
  });
  return { sdk, client };
}
