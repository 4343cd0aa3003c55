import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DataError, toDataError } from '../database/data-error.js';
import { isId, isStorable } from '../database/input.js';
import { OutboxJob } from '../outbox/outbox-job.entity.js';
import type { Point } from '../places/place.rows.js';
import { User } from './user.entity.js';

/** Kind of the outbox jobs that find out where a member's town is; their payload is `{ memberId }`. */
export const geocodeMemberJob = 'geocode-member';

/** A member's town. Without `point` it is not known yet where it is. */
export interface MemberTown {
  /** GeoNames id; null for a town that is not among the seeded ones. */
  placeId: number | null;
  /** Null when only the country is known. */
  placeName: string | null;
  adminCode: string | null;
  adminName: string | null;
  /** ISO 3166-1 alpha-2. */
  countryCode: string | null;
  /** Town precision, degrees. */
  point: Point | null;
}

/** What a member sees and changes of themselves. */
export interface ProfileRow {
  id: number;
  username: string;
  name: string | null;
  email: string | null;
  avatarKey: string | null;
  createdAt: Date;
  town: MemberTown;
}

/** What is absent stays as it is. */
export interface ProfileChanges {
  username: string;
  name: string | null;
  town?: MemberTown | undefined;
}

/** Members as they see themselves. */
@Injectable()
export class ProfilesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(memberId: number): Promise<ProfileRow | undefined> {
    if (!isId(memberId)) return undefined;
    const user = await this.dataSource.manager.findOneBy(User, { id: memberId });
    return user ? toProfile(user) : undefined;
  }

  /**
   * Saves a profile. A town without its point becomes work for later, in the same transaction.
   *
   * @throws DataError `conflict` when another member has the username, `not-found` when the member is gone
   */
  async save(memberId: number, changes: ProfileChanges): Promise<void> {
    const { username, name, town } = changes;
    if (!isStorable(username + (name ?? '') + (town?.placeName ?? '')))
      throw new Error('A text with a NUL character');
    await this.dataSource
      .transaction(async (manager) => {
        const { affected } = await manager.update(
          User,
          { id: memberId },
          { username, name, ...(town && columnsOf(town)) },
        );
        if (affected === 0) throw new DataError('not-found', 'The member is gone.');
        if (town?.placeName && !town.point) await this.locateLater(memberId, manager);
      })
      .catch((error: unknown) => {
        throw toDataError(error)?.kind === 'conflict'
          ? new DataError('conflict', `The username ${username} is taken.`, { cause: error })
          : error;
      });
  }

  /**
   * Notes where a member's town is, unless the member has moved or it is known meanwhile.
   *
   * @param asked the town that was looked for
   */
  async locate(memberId: number, asked: MemberTown, found: MemberTown): Promise<void> {
    await this.dataSource.query(
      `UPDATE users SET place_id = $5, place_name = $6, admin_code = $7, admin_name = $8, latitude = $9, longitude = $10
        WHERE id = $1::bigint AND place_name = $2 AND country_code = $3 AND admin_code IS NOT DISTINCT FROM $4
          AND latitude IS NULL`,
      [
        memberId,
        asked.placeName,
        asked.countryCode,
        asked.adminCode,
        found.placeId,
        found.placeName,
        found.adminCode,
        found.adminName,
        found.point?.latitude,
        found.point?.longitude,
      ],
    );
  }

  private async locateLater(memberId: number, manager: EntityManager): Promise<void> {
    const job = { kind: geocodeMemberJob, payload: { memberId } };
    await manager.insert(OutboxJob, job as Pick<OutboxJob, 'kind'>);
  }
}

function columnsOf({ point, ...town }: MemberTown) {
  return { ...town, latitude: point?.latitude ?? null, longitude: point?.longitude ?? null };
}

function toProfile(user: User): ProfileRow {
  const { id, username, name, email, avatarKey, createdAt, latitude, longitude } = user;
  const { placeId, placeName, adminCode, adminName, countryCode } = user;
  const point = latitude !== null && longitude !== null ? { latitude, longitude } : null;
  return {
    id,
    username,
    name,
    email,
    avatarKey,
    createdAt,
    town: { placeId, placeName, adminCode, adminName, countryCode, point },
  };
}
