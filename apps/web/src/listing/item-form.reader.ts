import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type OwnItem, SellerItemsRepository } from '@tradyfit/data';
import type { FastifyRequest } from 'fastify';
import { formParts } from '../http/multipart.js';
import { PhotoProblem } from '../photos/photo-problem.js';
import { PhotoUploads } from '../photos/photo-uploads.js';
import { isEmptyChoice } from '../photos/read-upload.js';
import { MOST_PHOTOS } from '../photos/photos.service.js';
import { isSubmissionKey } from '../photos/submission-key.js';
import { parseId } from '../ui/row-id.js';
import { type TypedItem, typedItem } from './item.form.js';
import { type FormAction, readAction } from './photo-order.js';

/** An item's form as it was sent. Its pictures are in storage already. */
export interface SentItem {
  submissionKey: string;
  /** What this form made when it was sent before; the rest then stands under a new key. */
  made?: OwnItem | undefined;
  typed: TypedItem;
  /** As ordered in the form, then those that came with it. */
  photoIds: number[];
  /** Why pictures were not taken. */
  photoErrors: string[];
  /** Whether storage was the reason. */
  isStorageAway: boolean;
  /** Which button was pressed, unless it was the one that sends the form. */
  action?: FormAction | undefined;
}

/** Reads the form with the pictures in it, one after the other: a picture that is not taken costs neither the others nor the text. */
@Injectable()
export class ItemFormReader {
  constructor(
    private readonly items: SellerItemsRepository,
    private readonly uploads: PhotoUploads,
  ) {}

  /** @param itemId the item that the form changes */
  async read(request: FastifyRequest, userId: number, itemId?: number): Promise<SentItem> {
    const reading = new Reading(userId, itemId, this.items, this.uploads);
    if (request.isMultipart()) {
      for await (const part of formParts(request)) {
        if (part.type === 'field') reading.addField(part.fieldname, part.value);
        else if (part.fieldname === 'photos' && !isEmptyChoice(part)) await reading.addFile(part);
        else part.file.resume();
      }
    } else {
      for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>))
        for (const one of [value].flat()) reading.addField(name, one);
    }
    return reading.finish();
  }
}

type FilePart = Parameters<PhotoUploads['take']>[0];

/** One form while it is read. */
class Reading {
  private readonly fields: Record<string, unknown> = {};
  private readonly photoIds = new Set<number>();
  private readonly photoErrors: string[] = [];
  private isStorageAway = false;
  private key: Promise<{ submissionKey: string; made?: OwnItem | undefined }> | undefined;

  constructor(
    private readonly userId: number,
    private readonly itemId: number | undefined,
    private readonly items: SellerItemsRepository,
    private readonly uploads: PhotoUploads,
  ) {}

  addField(name: string, value: unknown): void {
    const id = name === 'photo' ? parseId(String(value)) : undefined;
    if (id && this.photoIds.size < MOST_PHOTOS * 2) this.photoIds.add(id);
    else if (!Object.hasOwn(this.fields, name)) this.fields[name] = value;
  }

  async addFile(part: FilePart): Promise<void> {
    try {
      if (this.photoIds.size >= MOST_PHOTOS)
        throw new PhotoProblem('refused', `An item has up to ${MOST_PHOTOS} photos.`);
      // One time-out is enough: the others would only let the visitor wait as long again.
      if (this.isStorageAway) throw new PhotoProblem('away', 'This photo was not stored either.');
      const { submissionKey } = await this.form();
      const { userId, itemId } = this;
      const photo = await this.uploads.take(part, () => ({ userId, submissionKey, itemId }));
      this.photoIds.add(photo.id);
    } catch (error) {
      part.file.resume();
      if (!(error instanceof PhotoProblem)) throw error;
      this.isStorageAway ||= error.kind === 'away';
      this.photoErrors.push(`${shortName(part.filename)}: ${error.message}`);
    }
  }

  async finish(): Promise<SentItem> {
    const { submissionKey, made } = await this.form();
    const { photoErrors, isStorageAway } = this;
    return {
      submissionKey,
      made,
      typed: typedItem(this.fields),
      photoIds: [...this.photoIds],
      photoErrors,
      isStorageAway,
      action: readAction(String(this.fields['do'] ?? '')),
    };
  }

  /** The form's key, which comes before its pictures; a new one when it made an item already or is none. */
  private form() {
    this.key ??= this.findForm();
    return this.key;
  }

  private async findForm() {
    const given = String(this.fields['submission'] ?? '');
    if (!isSubmissionKey(given)) return { submissionKey: randomUUID() };
    const made =
      this.itemId === undefined ? await this.items.findBySubmission(given, this.userId) : undefined;
    return made ? { submissionKey: randomUUID(), made } : { submissionKey: given };
  }
}

/** A file's name for a message: in quotes, not longer than a line. */
function shortName(name: string): string {
  const letters = [...name.replace(/\p{C}/gu, '')];
  return `“${letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : letters.join('')}”`;
}
