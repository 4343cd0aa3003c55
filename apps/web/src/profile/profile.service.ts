import { Injectable } from '@nestjs/common';
import {
  DataError,
  MessageMailsRepository,
  ProfilesRepository,
  type MemberTown,
  type ProfileRow,
} from '@tradyfit/data';
import { FileStorage } from '@tradyfit/storage';
import type { FastifyRequest } from 'fastify';
import { VisitorError } from '../http/visitor-error.js';
import { OwnItemService } from '../listing/own-item.service.js';
import { OutboxWorker } from '../outbox/outbox.worker.js';
import { parsePlaceId } from '../places/place-labels.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { PageContext } from '../ui/page-context.js';
import { groupItems } from './group-items.js';
import { mapProfile, typedFrom } from './map-profile.js';
import {
  parseProfile,
  type ProfileErrors,
  type TypedProfile,
  type TypedTown,
} from './profile.form.js';
import type { ProfilePageView } from './profile.view.js';
import { TownFinder } from './town-finder.js';

/** What of a profile cannot be saved; otherwise which town became the member's. */
export type SaveAnswer =
  | { errors: ProfileErrors; town?: undefined }
  | { errors?: undefined; /** Absent when it stays. */ town?: MemberTown | undefined };

/** Members as they see and change themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly mails: MessageMailsRepository,
    private readonly ownItems: OwnItemService,
    private readonly sessions: SessionsService,
    private readonly towns: TownFinder,
    private readonly outbox: OutboxWorker,
    private readonly storage: FileStorage,
  ) {}

  /**
   * @param before id of an item: only those listed before it
   * @param attempt what was typed and is not saved, and why
   */
  async page(
    memberId: number,
    {
      ctx,
      request,
      before,
    }: { ctx: PageContext; request: FastifyRequest; before?: number | undefined },
    attempt?: { typed: TypedProfile; errors: ProfileErrors },
  ): Promise<ProfilePageView> {
    const [profile, mail, items, devices] = await Promise.all([
      this.existing(memberId),
      this.mails.wanted(memberId),
      this.ownItems.list(memberId, ctx, before),
      this.sessions.devices(memberId, request, ctx.locale),
    ]);
    const view = mapProfile(profile, ctx.locale, (key) => this.storage.publicUrl(key));
    return {
      ...view,
      form: {
        values: attempt?.typed ?? typedFrom(profile, mail ?? false),
        errors: attempt?.errors ?? {},
      },
      ...(mail !== undefined && profile.email && { email: profile.email }),
      items: groupItems(items),
      devices,
    };
  }

  /** Saves what was typed, unless something is wrong with it. */
  async save(memberId: number, typed: TypedProfile): Promise<SaveAnswer> {
    const { input, errors } = parseProfile(typed);
    if (!input) return { errors };
    const profile = await this.existing(memberId);
    const { town, error } = isSameTown(input.town, profile.town)
      ? { town: undefined, error: undefined }
      : await this.towns.find(input.town);
    if (error) return { errors: { [error.field]: error.message } };
    try {
      const { username, name } = input;
      await this.profiles.save(memberId, { username, name: name || null, town });
    } catch (failure) {
      if (!(failure instanceof DataError) || failure.kind !== 'conflict') throw failure;
      return { errors: { username: `“${input.username}” is taken. Choose another username.` } };
    }
    if (profile.email) await this.mails.setWanted(memberId, input.messageMail);
    if (town && !town.point) this.outbox.wake();
    return { town };
  }

  private async existing(memberId: number): Promise<ProfileRow> {
    const profile = await this.profiles.find(memberId);
    // Deleted while the page was asked for.
    if (!profile) throw new VisitorError(404, 'There is no such member any more.');
    return profile;
  }
}

/** Whether the form names the town that is stored; a suggestion of the same name elsewhere is another one. */
function isSameTown(typed: TypedTown, stored: MemberTown): boolean {
  const id = parsePlaceId(typed.placeId);
  return (
    typed.name === (stored.placeName ?? '') &&
    typed.countryCode === (stored.countryCode ?? '') &&
    (typed.countryCode !== 'US' || typed.state === (stored.adminCode ?? '')) &&
    (id === undefined || id === stored.placeId)
  );
}
