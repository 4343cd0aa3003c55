import type { ErrorReporter, ReportedEvent } from '@tradyfit/error-reporting';
import { FileStorage, StorageError } from '@tradyfit/storage';
import type { FileDetails, StorageErrorKind } from '@tradyfit/storage';

const EVENTS: Partial<Record<StorageErrorKind, ReportedEvent>> = {
  connect: 's3-connect-error',
  upload: 's3-upload-error',
  delete: 's3-delete-error',
};

/** A storage whose failures are reported as the named events, whoever meets them. */
export class ReportingFileStorage extends FileStorage {
  constructor(
    private readonly storage: FileStorage,
    private readonly reporter: ErrorReporter,
  ) {
    super();
  }

  put(key: string, body: Buffer, details: FileDetails): Promise<void> {
    return this.reported(this.storage.put(key, body, details));
  }

  delete(key: string): Promise<void> {
    return this.reported(this.storage.delete(key));
  }

  exists(key: string): Promise<boolean> {
    return this.reported(this.storage.exists(key));
  }

  async *list(prefix: string): AsyncIterable<string> {
    try {
      yield* this.storage.list(prefix);
    } catch (error) {
      this.report(error);
      throw error;
    }
  }

  publicUrl(key: string): string {
    return this.storage.publicUrl(key);
  }

  private async reported<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      this.report(error);
      throw error;
    }
  }

  private report(error: unknown): void {
    const event = error instanceof StorageError ? EVENTS[error.kind] : undefined;
    if (!event) return;
    const { kind, message } = error as StorageError;
    this.reporter.captureEvent(event, { kind, reason: message });
  }
}
