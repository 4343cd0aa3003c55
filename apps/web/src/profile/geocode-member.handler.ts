import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { geocodeMemberJob, ProfilesRepository } from '@tradyfit/data';
import { GeocoderError } from '@tradyfit/geolocation';
import { OutboxHandler } from '../outbox/outbox-handler.js';
import { OutboxRegistry } from '../outbox/outbox.registry.js';
import { TownFinder } from './town-finder.js';

/** Finds out where a member's town is when that did not work while the profile was saved. */
@Injectable()
export class GeocodeMemberHandler extends OutboxHandler implements OnModuleInit {
  readonly kind = geocodeMemberJob;

  constructor(
    private readonly registry: OutboxRegistry,
    private readonly profiles: ProfilesRepository,
    private readonly towns: TownFinder,
  ) {
    super();
  }

  onModuleInit(): void {
    this.registry.register(this);
  }

  async handle({ memberId }: Record<string, unknown>): Promise<void> {
    const profile = typeof memberId === 'number' ? await this.profiles.find(memberId) : undefined;
    if (!profile?.town.placeName || profile.town.point) return;
    const found = await this.locate(profile.town);
    if (found) await this.profiles.locate(profile.id, profile.town, found);
  }

  private async locate(town: Parameters<TownFinder['locate']>[0]) {
    try {
      return await this.towns.locate(town);
    } catch (error) {
      if (!(error instanceof GeocoderError)) throw error;
      this.towns.report(error);
      // Refused for good: asking again is useless.
      if (error.kind === 'invalid') return undefined;
      throw error;
    }
  }
}
