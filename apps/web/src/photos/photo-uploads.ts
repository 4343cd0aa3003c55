import type { MultipartFile } from '@fastify/multipart';
import { Injectable } from '@nestjs/common';
import type { DraftForm, OwnPhotoRow } from '@tradyfit/data';
import { FileStorage } from '@tradyfit/storage';
import type { FastifyRequest } from 'fastify';
import { formParts } from '../http/multipart.js';
import { VisitorError } from '../http/visitor-error.js';
import { parseId } from '../ui/row-id.js';
import { type FormPhotoView, mapFormPhoto } from './form-photo.view.js';
import { isEmptyChoice, readUpload } from './read-upload.js';
import { PhotosService } from './photos.service.js';
import { isSubmissionKey } from './submission-key.js';

/** Photos as they arrive in requests. */
@Injectable()
export class PhotoUploads {
  constructor(
    private readonly photos: PhotosService,
    private readonly storage: FileStorage,
  ) {}

  /**
   * The one photo of a request.
   *
   * @throws PhotoProblem when the photo is not taken
   * @throws VisitorError 400 when the request holds none
   */
  async single(request: FastifyRequest, userId: number): Promise<FormPhotoView> {
    if (!request.isMultipart())
      throw new VisitorError(415, 'Send the photo as a form with a file.');
    const fields = new Map<string, string>();
    let taking: Promise<OwnPhotoRow> | undefined;
    for await (const part of formParts(request)) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value));
      else if (taking || part.fieldname !== 'photo' || isEmptyChoice(part)) part.file.resume();
      else {
        taking = this.take(part, () => draftForm(userId, fields));
        // Thrown below, once the rest of the request is read.
        await taking.catch(() => undefined);
      }
    }
    if (!taking) throw new VisitorError(400, 'There is no photo in this request.');
    return mapFormPhoto(await taking, (key) => this.storage.publicUrl(key));
  }

  /**
   * Takes a photo; its bytes are read to the end in any case, so that the next part can come.
   *
   * @throws PhotoProblem when it is not taken
   */
  async take(part: MultipartFile, form: () => DraftForm): Promise<OwnPhotoRow> {
    try {
      return await this.photos.add(form(), () => readUpload(part));
    } finally {
      part.file.resume();
    }
  }
}

/** @throws VisitorError 400 when the request does not say which form the photo is for */
function draftForm(userId: number, fields: ReadonlyMap<string, string>): DraftForm {
  const submissionKey = fields.get('submission') ?? '';
  const item = fields.get('item') ?? '';
  const itemId = item ? parseId(item) : undefined;
  if (!isSubmissionKey(submissionKey) || (item && !itemId))
    throw new VisitorError(400, 'The request does not say which form the photo belongs to.');
  return { userId, submissionKey, itemId };
}
