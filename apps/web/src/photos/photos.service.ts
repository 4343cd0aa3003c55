import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import {
  type DraftForm,
  DraftsRepository,
  type OwnPhotoRow,
  type PhotoRow,
  PhotosRepository,
} from '@tradyfit/data';
import { ImageError, type ImageVariants, makePhotoVariants } from '@tradyfit/images';
import { FileStorage, StorageError } from '@tradyfit/storage';
import { VisitorError } from '../http/visitor-error.js';
import { OutboxWorker } from '../outbox/outbox.worker.js';
import { PhotoProblem } from './photo-problem.js';
import { UploadTurns } from './upload-turns.js';

/** How many photos an item may have. */
export const MOST_PHOTOS = 10;

/** Pictures that members send for their items. */
@Injectable()
export class PhotosService {
  private readonly logger = new Logger('photos');

  constructor(
    private readonly drafts: DraftsRepository,
    private readonly photos: PhotosRepository,
    private readonly storage: FileStorage,
    private readonly worker: OutboxWorker,
    private readonly turns: UploadTurns,
  ) {}

  /**
   * Takes a picture into the draft of a form: a pending row, then its files in storage, then the row is ready. What a failure leaves is
   * deleted by the outbox, and by the sweeper where not even that could be noted.
   *
   * @param read gives the bytes that were sent
   * @throws PhotoProblem when it is no picture, too large, too many, or cannot be stored
   * @throws VisitorError 404 when the form is for an item that the member does not have
   */
  add(form: DraftForm, read: () => Promise<Buffer>): Promise<OwnPhotoRow> {
    return this.turns.run(form.userId, async () => {
      const picture = await variantsOf(await read());
      const draft = await this.drafts.save(form);
      if (!draft) throw new VisitorError(404, 'There is no such item of yours any more.');
      const photo = newPhoto(picture);
      const id = await this.photos.addPending(draft.id, photo);
      if (id === undefined)
        throw new PhotoProblem(
          'refused',
          `An item has up to ${MOST_PHOTOS} photos. Remove some first.`,
        );
      await this.store(id, photo, picture);
      return { id, ...photo };
    });
  }

  /** Removes a photo from a draft. @throws VisitorError 404 when the member has no such photo there */
  async remove(id: number, memberId: number): Promise<void> {
    if (!(await this.photos.removeFromDraft(id, memberId)))
      throw new VisitorError(404, 'There is no such photo.');
    this.worker.wake();
  }

  private async store(id: number, { key }: PhotoRow, { files }: ImageVariants): Promise<void> {
    // Each is waited for, so that none arrives after what was stored is deleted again.
    const results = await Promise.allSettled(
      files.map(({ name, body, contentType }) =>
        this.storage.put(`${key}/${name}`, body, { contentType }),
      ),
    );
    const failed = results.find((result) => result.status === 'rejected');
    if (!failed && (await this.photos.markReady(id))) return;
    await this.photos.abandon(id, key);
    this.worker.wake();
    if (!failed) throw new PhotoProblem('refused', 'This photo was removed meanwhile.');
    const reason: unknown = failed.reason;
    if (!(reason instanceof StorageError)) throw reason;
    this.logger.error({ err: reason, msg: 'a photo could not be stored' });
    throw new PhotoProblem(
      'away',
      'Photos cannot be stored right now. Try again in a few minutes.',
      { cause: reason },
    );
  }
}

function newPhoto({ width, height, placeholder }: ImageVariants): PhotoRow {
  // Never used twice, since browsers keep what they have for a year.
  return { key: `photos/${randomUUID()}`, width, height, placeholder };
}

async function variantsOf(bytes: Buffer): Promise<ImageVariants> {
  try {
    return await makePhotoVariants(bytes);
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    throw new PhotoProblem('refused', `${error.message}.`, { cause: error });
  }
}
