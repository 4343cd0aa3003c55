import { Injectable, Module } from '@nestjs/common';
import { ErrorReporter, ErrorReportingModule } from '@tradyfit/error-reporting';
import type { ErrorReportingOptions } from '@tradyfit/error-reporting';

@Injectable()
export class PhotosService {
  constructor(private readonly reporter: ErrorReporter) {}

  /** Keeps the page alive when storing a picture fails, and tells somebody. */
  async store(upload: () => Promise<void>): Promise<boolean> {
    try {
      await upload();
      return true;
    } catch (error) {
      this.reporter.captureEvent('s3-upload-error', { reason: String(error) });
      return false;
    }
  }
}

/** `options` come from the application's settings. */
export function photosModule(options: ErrorReportingOptions) {
  @Module({
    imports: [ErrorReportingModule.forRootAsync({ useFactory: () => options })],
    providers: [PhotosService],
  })
  class PhotosModule {}
  return PhotosModule;
}
