import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  CategoriesRepository,
  type DraftRow,
  DraftsRepository,
  type MemberTown,
  type OwnItem,
  PhotosRepository,
  PlacesRepository,
  ProfilesRepository,
} from '@tradyfit/data';
import { FileStorage } from '@tradyfit/storage';
import { CONDITIONS } from '../items/condition-names.js';
import { mapFormPhoto } from '../photos/form-photo.view.js';
import { MOST_PHOTOS } from '../photos/photos.service.js';
import { fullLabel, mapPlace } from '../places/place-labels.js';
import { capitalise } from '../ui/format.js';
import { itemPath } from '../ui/slug.js';
import { currencyOf } from './currencies.js';
import { inOrder, typedItem, type TypedItem } from './item.form.js';
import type { ItemField, ItemFormView } from './item-form.view.js';
import { pointText, snappedPoint } from './item-place.service.js';
import { priceText } from './typed-price.js';

/** What a form holds, before it becomes a page. */
export interface FormState {
  submissionKey: string;
  typed: TypedItem;
  photoIds: readonly number[];
  errors?: Partial<Record<ItemField, string>>;
  formError?: string | undefined;
  isDraft?: boolean;
}

/** Makes the form for an item: empty, from a draft, from the item, or from what was sent. */
@Injectable()
export class ItemFormService {
  constructor(
    private readonly categories: CategoriesRepository,
    private readonly drafts: DraftsRepository,
    private readonly photos: PhotosRepository,
    private readonly towns: PlacesRepository,
    private readonly profiles: ProfilesRepository,
    private readonly storage: FileStorage,
  ) {}

  /** The form for a new item, with the draft that the member worked on last unless a fresh one is wanted. */
  async blank(memberId: number, isFresh: boolean): Promise<ItemFormView> {
    const draft = isFresh ? undefined : await this.drafts.latest(memberId);
    const typed = typedItem(draft?.fields ?? { remember: 'yes' });
    return this.view(memberId, { ...stateOf(draft), typed });
  }

  /** The form of an item of the member, with changes that were not saved. */
  async filled(memberId: number, item: OwnItem, locale: string): Promise<ItemFormView> {
    const draft = await this.drafts.latest(memberId, item.id);
    if (draft)
      return this.view(memberId, { ...stateOf(draft), typed: typedItem(draft.fields) }, item);
    const typed = typedItem({
      title: item.title,
      description: item.description ?? '',
      price: priceText(item.priceCents, locale),
      category: (await this.categories.findById(item.categoryId))?.slug,
      condition: item.condition,
      place: 'current',
    });
    const photoIds = item.photos.map(({ id }) => id);
    return this.view(memberId, { submissionKey: randomUUID(), typed, photoIds }, item);
  }

  /** @param item the one that the form changes */
  async view(memberId: number, state: FormState, item?: OwnItem): Promise<ItemFormView> {
    const profile = await this.profiles.find(memberId);
    const { submissionKey, typed, photoIds, errors = {}, formError, isDraft = false } = state;
    const places = await this.placeChoices(profile?.town, typed, item);
    const place = typed.place || places[0]?.value || '';
    const currency = item?.currency ?? currencyIn(profile?.town);
    return {
      ...(item && {
        item: { id: item.id, title: item.title, url: itemPath(item.id, item.title) },
      }),
      form: {
        values: { ...typed, place },
        errors: inOrder(errors),
        ...(formError && { formError }),
      },
      submission: submissionKey,
      photos: await this.formPhotos(memberId, submissionKey, photoIds, item),
      mostPhotos: MOST_PHOTOS,
      categories: (await this.categories.all()).map(({ name, slug }) => ({
        value: slug,
        label: capitalise(name),
        picture: `categories/${slug}.svg`,
      })),
      conditions: Object.entries(CONDITIONS).map(([value, label]) => ({ value, label })),
      places,
      ...(currency && { currency }),
      mayRemember: profile?.town.placeId === null,
      isDraft,
    };
  }

  private async formPhotos(
    memberId: number,
    submissionKey: string,
    photoIds: readonly number[],
    item?: OwnItem,
  ) {
    const draft = await this.drafts.find({ userId: memberId, submissionKey });
    const ids = { draftId: draft?.id, itemId: item?.id };
    const rows = await this.photos.forForm(memberId, photoIds, ids);
    return rows.map((row) => mapFormPhoto(row, (key) => this.storage.publicUrl(key)));
  }

  private async placeChoices(
    town: MemberTown | undefined,
    typed: TypedItem,
    item?: OwnItem,
  ): Promise<ItemFormView['places']> {
    const choices: ItemFormView['places'] = [];
    if (item) {
      const label = fullLabel(item.placeName, item.adminName, item.countryCode);
      choices.push({ value: 'current', label: `Where it is now: ${label}` });
    }
    const mine = town?.placeId ? await this.towns.findById(town.placeId) : undefined;
    if (mine) choices.push({ value: 'mine', label: `Your town: ${mapPlace(mine).fullLabel}` });
    const point = snappedPoint(typed.here);
    const near = point && (await this.towns.nearest(point));
    if (near)
      choices.push({
        value: 'here',
        label: `Where you are: near ${mapPlace(near).fullLabel}`,
        help: 'Kept to about a kilometre.',
      });
    choices.push({ value: 'town', label: choices.length > 0 ? 'Another town' : 'A town' });
    return choices;
  }
}

/** Fields as they are kept: where the browser is only to a kilometre. */
export function keptFields(typed: TypedItem): TypedItem {
  const point = snappedPoint(typed.here);
  return { ...typed, here: point ? pointText(point) : '' };
}

function stateOf(draft: DraftRow | undefined): Omit<FormState, 'typed'> {
  if (!draft) return { submissionKey: randomUUID(), photoIds: [] };
  const { submissionKey, photoIds } = draft;
  return { submissionKey, photoIds, isDraft: true };
}

function currencyIn(town: MemberTown | undefined): string | undefined {
  return town?.countryCode ? currencyOf(town.countryCode) : undefined;
}
