import { Injectable } from '@nestjs/common';
import {
  CategoriesRepository,
  type ItemPlace,
  DraftsRepository,
  type OwnItem,
  PhotosRepository,
  type ProfileRow,
  ProfilesRepository,
  SellerItemsRepository,
  toDataError,
} from '@tradyfit/data';
import { VisitorError } from '../http/visitor-error.js';
import { OutboxWorker } from '../outbox/outbox.worker.js';
import { currencyOf } from './currencies.js';
import { parseItem } from './item.form.js';
import type { SentItem } from './item-form.reader.js';
import { keptFields } from './item-form.service.js';
import type { ItemField } from './item-form.view.js';
import { ItemPlaceService } from './item-place.service.js';
import {
  alreadyListed,
  type CheckedItem,
  type ListingOutcome,
  photoProblem,
  words,
} from './listing-outcome.js';
import { reorder } from './photo-order.js';

/** Listing items and changing them. */
@Injectable()
export class ListingService {
  constructor(
    private readonly items: SellerItemsRepository,
    private readonly drafts: DraftsRepository,
    private readonly photos: PhotosRepository,
    private readonly categories: CategoriesRepository,
    private readonly profiles: ProfilesRepository,
    private readonly places: ItemPlaceService,
    private readonly worker: OutboxWorker,
  ) {}

  /** @throws VisitorError 404 when the member has no such item */
  async own(id: number | undefined, memberId: number): Promise<OwnItem> {
    const item = id === undefined ? undefined : await this.items.find(id, memberId);
    if (!item) throw new VisitorError(404, 'There is no such item.');
    return item;
  }

  /** Lists a new item. */
  async create(memberId: number, sent: SentItem): Promise<ListingOutcome> {
    const { made } = sent;
    if (made && made.title === parseItem(sent.typed).input?.title && !sent.action) {
      await this.drafts.discard({ userId: memberId, submissionKey: sent.submissionKey });
      return { kind: 'listed', id: made.id, title: made.title, again: true };
    }
    const outcome = await this.checked(memberId, sent);
    if ('kind' in outcome)
      return made && outcome.kind === 'wrong'
        ? { ...outcome, formError: alreadyListed(made) }
        : outcome;
    const { content, place, remember } = outcome;
    if (!place) throw new Error('A new item without a place passed the checks');
    if (made) return this.keep(memberId, sent, { errors: {}, formError: alreadyListed(made) });
    const published = await this.placed(memberId, sent, () =>
      this.items.publish(memberId, { ...content, place }),
    );
    if ('kind' in published) return published;
    if (remember) await this.rememberTown(memberId, place);
    const { id, title, created } = published;
    return { kind: 'listed', id, title, again: !created };
  }

  /** Changes an item of the member. */
  async change(memberId: number, item: OwnItem, sent: SentItem): Promise<ListingOutcome> {
    const outcome = await this.checked(memberId, sent, item);
    if ('kind' in outcome) return outcome;
    const { content, place } = outcome;
    const changed = await this.placed(
      memberId,
      sent,
      () => this.items.change(item.id, memberId, { ...content, place }),
      item,
    );
    if (typeof changed === 'object') return changed;
    if (!changed) throw new VisitorError(404, 'There is no such item.');
    return { kind: 'listed', id: item.id, title: content.title, again: false };
  }

  /** Keeps what a form holds, for whoever leaves it without sending it. */
  async keepDraft(memberId: number, sent: SentItem, itemId?: number): Promise<void> {
    if (sent.made) return;
    const { submissionKey, photoIds } = sent;
    const form = { userId: memberId, submissionKey, itemId };
    await this.drafts.save(form, { fields: keptFields(sent.typed), photoIds });
  }

  /** The form's content when all of it is right; otherwise the form is kept as a draft. */
  private async checked(
    memberId: number,
    sent: SentItem,
    item?: OwnItem,
  ): Promise<CheckedItem | ListingOutcome> {
    const photoIds = await this.knownPhotos(memberId, sent, item);
    const known = { ...sent, photoIds };
    const { action } = sent;
    const photoError = photoProblem(known);
    if (action) {
      const typed = action.kind === 'locate' ? { ...sent.typed, place: 'here' } : sent.typed;
      const ordered = { ...known, typed, photoIds: reorder(photoIds, action) };
      const errors = photoError ? { photos: photoError } : undefined;
      return this.keep(memberId, ordered, errors && { errors }, item);
    }
    const profile = await this.profile(memberId);
    const { input, errors = {} } = parseItem(sent.typed);
    if (photoError) errors.photos = photoError;
    const category = input && (await this.categories.findBySlug(input.category));
    if (input && !category) errors.category = 'Choose a sport.';
    const kind = input?.place;
    const answer = kind && (await this.places.find(kind, sent.typed, profile.town));
    if (answer?.error) errors[answer.error.field] ??= answer.error.message;
    if (kind === 'current' && !item) errors.place = 'Choose where it can be picked up.';
    if (!input || !category || Object.keys(errors).length > 0)
      return this.keep(memberId, known, { errors }, item);
    const country = profile.town.countryCode ?? answer?.place?.countryCode ?? '';
    return {
      content: {
        ...words(input),
        currency: item?.currency ?? currencyOf(country),
        categoryId: category.id,
        photoIds,
        submissionKey: sent.submissionKey,
      },
      place: answer?.place,
      remember: kind === 'town' && sent.typed.remember !== '' && profile.town.placeId === null,
    };
  }

  /** Does the work that gives photos to an item; one that is gone meanwhile is an error at the field. */
  private async placed<T>(
    memberId: number,
    sent: SentItem,
    work: () => Promise<T>,
    item?: OwnItem,
  ): Promise<T | ListingOutcome> {
    try {
      const result = await work();
      this.worker.wake();
      return result;
    } catch (error) {
      if (toDataError(error)?.kind !== 'not-found') throw error;
      const photos = 'A photo is not there any more. Look them through and send this again.';
      return this.keep(memberId, sent, { errors: { photos } }, item);
    }
  }

  private async keep(
    memberId: number,
    sent: SentItem,
    problem?: { errors: Partial<Record<ItemField, string>>; formError?: string },
    item?: OwnItem,
  ): Promise<ListingOutcome> {
    const { submissionKey, photoIds, typed } = sent;
    const form = { userId: memberId, submissionKey, itemId: item?.id };
    await this.drafts.save(form, { fields: keptFields(typed), photoIds });
    return problem ? { kind: 'wrong', photoIds, ...problem } : { kind: 'kept', photoIds };
  }

  private async knownPhotos(memberId: number, sent: SentItem, item?: OwnItem): Promise<number[]> {
    const { submissionKey, photoIds } = sent;
    const draft = await this.drafts.find({ userId: memberId, submissionKey });
    const ids = { draftId: draft?.id, itemId: item?.id };
    return (await this.photos.forForm(memberId, photoIds, ids)).map(({ id }) => id);
  }

  private async profile(memberId: number): Promise<ProfileRow> {
    const profile = await this.profiles.find(memberId);
    if (!profile) throw new VisitorError(404, 'This account was deleted.');
    return profile;
  }

  private async rememberTown(memberId: number, place: ItemPlace): Promise<void> {
    const profile = await this.profile(memberId);
    if (profile.town.placeId !== null) return;
    const { latitude, longitude, ...town } = place;
    await this.profiles.save(memberId, {
      username: profile.username,
      name: profile.name,
      town: { ...town, point: { latitude, longitude } },
    });
  }
}
