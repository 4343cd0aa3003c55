import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DataError, toDataError } from '../database/data-error.js';
import { FewAtOnce } from '../database/few-at-once.js';
import { isId } from '../database/input.js';
import type { PlaceRow } from '../places/place.rows.js';
import { IdentitiesRepository } from './identities.repository.js';
import type { Identity } from './identity.entity.js';
import type { User } from './user.entity.js';
import { UsersRepository, type NewUser } from './users.repository.js';

/** A person who logs in for the first time. */
export interface SignUp {
  /** Usernames to try in this order; only as many are asked for as are taken. */
  usernames: Iterable<string>;
  identity: Pick<Identity, 'provider' | 'providerUserId'>;
  user: Omit<NewUser, 'username'>;
}

/** The part of a pool's connections that sign-ups may use at once: most are left to everybody else, where there are several. */
const SHARE = 1 / 3;
/** Far longer than a crowd takes, and shorter than a request may. */
const PATIENCE_MS = 10_000;

/** How people become members, and what is filled in for them when they do. */
@Injectable()
export class SignUpsRepository {
  private readonly turns: FewAtOnce;

  constructor(
    private readonly dataSource: DataSource,
    private readonly users: UsersRepository,
    private readonly identities: IdentitiesRepository,
  ) {
    this.turns = FewAtOnce.ofPool(dataSource, SHARE, PATIENCE_MS);
  }

  /**
   * The member of a person at a provider, made with the first free username when there is none; one member also when the same person
   * comes twice at once. Nothing but provider and id is compared: an equal e-mail is no proof of anything.
   *
   * @returns whether the member is new
   * @throws DataError `conflict` when no username was free
   */
  findOrCreate(signUp: SignUp): Promise<{ user: User; isNew: boolean }> {
    return this.turns.run(() => this.findOrCreateNow(signUp));
  }

  private async findOrCreateNow(signUp: SignUp): Promise<{ user: User; isNew: boolean }> {
    const { provider, providerUserId } = signUp.identity;
    const known = await this.identities.findUser(provider, providerUserId);
    if (known) return { user: known, isNew: false };
    try {
      return { user: await this.create(signUp), isNew: true };
    } catch (error) {
      const other = await this.identities.findUser(provider, providerUserId);
      if (toDataError(error)?.kind === 'conflict' && other) return { user: other, isNew: false };
      throw error;
    }
  }

  /** Gives a member a town, unless they have one. */
  async fillTown(userId: number, place: PlaceRow): Promise<void> {
    if (!isId(userId)) return;
    await this.dataSource.query(
      `UPDATE users SET place_id = $2, place_name = $3, admin_code = $4, admin_name = $5, country_code = $6, latitude = $7, longitude = $8
        WHERE id = $1 AND place_id IS NULL AND place_name IS NULL AND country_code IS NULL AND latitude IS NULL`,
      [
        userId,
        place.id,
        place.name,
        place.adminCode,
        place.adminName,
        place.countryCode,
        place.latitude,
        place.longitude,
      ],
    );
  }

  /** Gives a member a picture, unless they have one. @returns false when they have, or when the member is gone */
  async fillPicture(userId: number, avatarKey: string): Promise<boolean> {
    const [, changed] = await this.dataSource.query<[unknown, number]>(
      'UPDATE users SET avatar_key = $2 WHERE id = $1 AND avatar_key IS NULL',
      [userId, avatarKey],
    );
    return changed > 0;
  }

  private create({ usernames, identity, user }: SignUp): Promise<User> {
    return this.dataSource.transaction(async (manager) => {
      for (const username of usernames) {
        const created = await this.users.create({ ...user, username }, manager).catch(unlessTaken);
        if (!created) continue;
        await this.identities.link({ ...identity, userId: created.id }, manager);
        return created;
      }
      throw new DataError('conflict', 'None of the usernames is free.');
    });
  }
}

function unlessTaken(error: unknown): undefined {
  if (error instanceof DataError && error.kind === 'conflict') return undefined;
  throw error;
}
