import { type FileStorage, LocalFileStorage, S3FileStorage } from '@tradyfit/storage';
import type { Config } from './config.js';

/** Patience with the bucket, in milliseconds: nobody waits for a page here. */
const timeoutMs = 30_000;

/** Where photos go: the bucket when one is named, the folder otherwise. */
export function openStorage(config: Config): FileStorage {
  const { S3_BUCKET: bucket } = config;
  if (!bucket)
    // This task never shows a picture, so its address does not matter here.
    return new LocalFileStorage({ folder: config.FILES_DIR, publicBaseUrl: '/media' });
  return new S3FileStorage({
    bucket,
    region: config.S3_REGION,
    ...(config.S3_ENDPOINT && { endpoint: config.S3_ENDPOINT }),
    ...(config.S3_PUBLIC_URL && { publicBaseUrl: config.S3_PUBLIC_URL }),
    ...(config.S3_PREFIX && { prefix: config.S3_PREFIX }),
    forcePathStyle: config.S3_FORCE_PATH_STYLE,
    timeoutMs,
  });
}
