import { Injectable, Logger } from '@nestjs/common';
import type { ProviderProfile } from '@tradyfit/auth';
import { SignUpsRepository, type User } from '@tradyfit/data';
import type { Visitor } from '../places/near.js';
import { PlacesService } from '../places/places.service.js';
import { MemberPicturesService } from './member-pictures.service.js';
import { usernamesFor } from './username.js';

/** People who come by way of a provider: who they are here, and what a new member starts with. */
@Injectable()
export class NewcomersService {
  private readonly logger = new Logger('members');

  constructor(
    private readonly signUps: SignUpsRepository,
    private readonly places: PlacesService,
    private readonly pictures: MemberPicturesService,
  ) {}

  /** The member whom a provider knows by this id; a new one with name, picture and town when there is none yet. */
  async memberOf(
    profile: ProviderProfile,
    visitor: Visitor,
  ): Promise<{ member: User; isNew: boolean }> {
    const { provider, providerUserId, email, displayName, pictureUrl } = profile;
    const { user: member, isNew } = await this.signUps.findOrCreate({
      usernames: usernamesFor(profile),
      identity: { provider, providerUserId },
      user: { email: email ?? null, name: displayName ?? null },
    });
    await Promise.all([
      this.fillTown(member, visitor),
      isNew && pictureUrl ? this.pictures.copy(member.id, pictureUrl) : undefined,
    ]);
    return { member, isNew };
  }

  /** The first request of a session says where its member probably lives; they can change it. */
  private async fillTown(member: User, visitor: Visitor): Promise<void> {
    if (member.placeId !== null || member.countryCode !== null) return;
    try {
      const { near } = await this.places.near({ ...visitor, near: '' });
      if (near) await this.signUps.fillTown(member.id, near.place);
    } catch (error) {
      this.logger.warn({ err: error, msg: 'no town for a new member' });
    }
  }
}
