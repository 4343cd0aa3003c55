import { Module } from '@nestjs/common';
import { DeleteObjectHandler } from './delete-object.handler.js';
import { PhotoUploads } from './photo-uploads.js';
import { PhotosController } from './photos.controller.js';
import { PhotosService } from './photos.service.js';
import { UploadTurns } from './upload-turns.js';

@Module({
  controllers: [PhotosController],
  providers: [DeleteObjectHandler, PhotosService, PhotoUploads, UploadTurns],
  exports: [PhotosService, PhotoUploads],
})
export class PhotosModule {}
