import { FileStorage } from './file-storage.js';
import type { FileDetails } from './file-storage.js';
import { checkKey, checkPrefix } from './key.js';
import { publicBase } from './public-url.js';
import { loadS3 } from './s3-client.js';
import type { LoadedS3 } from './s3-client.js';
import { isNotFound, toStorageError } from './s3-errors.js';
import type { S3StorageOptions } from './s3-options.js';
import { StorageError } from './storage-error.js';
import type { StorageErrorKind } from './storage-error.js';

type Send<T> = (s3: LoadedS3, call: { abortSignal: AbortSignal }) => Promise<T>;

function bucketUrl({ bucket, region = 'us-east-1', endpoint, forcePathStyle }: S3StorageOptions) {
  const url = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`);
  const path = url.pathname.replace(/\/$/, '');
  return forcePathStyle
    ? `${url.origin}${path}/${bucket}`
    : `${url.protocol}//${bucket}.${url.host}${path}`;
}

/** Files in a bucket of Amazon S3 or of another service that speaks its protocol. */
export class S3FileStorage extends FileStorage {
  private readonly prefix: string;
  private readonly base: string;
  private loaded?: Promise<LoadedS3>;

  constructor(private readonly options: S3StorageOptions) {
    super();
    if (!options.bucket) throw new StorageError('configuration', 'S3 storage needs a bucket');
    if (options.endpoint && !URL.canParse(options.endpoint)) {
      throw new StorageError('configuration', 'The S3 endpoint must be a URL');
    }
    this.prefix = options.prefix ? `${options.prefix.replace(/\/$/, '')}/` : '';
    this.base = publicBase(options.publicBaseUrl ?? bucketUrl(options));
  }

  async put(key: string, body: Buffer, { contentType }: FileDetails): Promise<void> {
    const object = { ...this.object(key), Body: body, ContentType: contentType };
    await this.send('upload', key, ({ sdk, client }, call) =>
      client.send(
        new sdk.PutObjectCommand({
          ...object,
          CacheControl: 'public, max-age=31536000, immutable',
        }),
        call,
      ),
    );
  }

  async delete(key: string): Promise<void> {
    const object = this.object(key);
    await this.send('delete', key, ({ sdk, client }, call) =>
      client.send(new sdk.DeleteObjectCommand(object), call),
    );
  }

  exists(key: string): Promise<boolean> {
    const object = this.object(key);
    return this.send('read', key, async ({ sdk, client }, call) => {
      try {
        await client.send(new sdk.HeadObjectCommand(object), call);
        return true;
      } catch (error) {
        if (isNotFound(error)) return false;
        throw error;
      }
    });
  }

  async *list(prefix: string): AsyncIterable<string> {
    checkPrefix(prefix);
    let token: string | undefined;
    do {
      const page = await this.send('read', prefix, ({ sdk, client }, call) =>
        client.send(
          new sdk.ListObjectsV2Command({
            Bucket: this.options.bucket,
            Prefix: this.prefix + prefix,
            ...(token === undefined ? {} : { ContinuationToken: token }),
          }),
          call,
        ),
      );
      for (const { Key } of page.Contents ?? []) {
        if (Key?.startsWith(this.prefix)) yield Key.slice(this.prefix.length);
      }
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  publicUrl(key: string): string {
    checkKey(key);
    return `${this.base}/${this.prefix}${key}`;
  }

  private object(key: string): { Bucket: string; Key: string } {
    checkKey(key);
    return { Bucket: this.options.bucket, Key: this.prefix + key };
  }

  private async send<T>(kind: StorageErrorKind, key: string, send: Send<T>): Promise<T> {
    try {
      const s3 = await (this.loaded ??= loadS3(this.options));
      return await send(s3, { abortSignal: AbortSignal.timeout(this.options.timeoutMs ?? 5_000) });
    } catch (error) {
      throw toStorageError(kind, key, error);
    }
  }
}
