import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { unreadMessages } from '../conversations/unread-messages.js';
import { runPrepared } from '../database/prepared-query.js';
import { Session } from './session.entity.js';

/** What every request of a logged-in browser needs to know. */
export interface SessionMemberRow {
  memberId: number;
  username: string;
  isAdmin: boolean;
  avatarKey: string | null;
  placeId: number | null;
  suspended: boolean;
  /** Messages that wait for the member. */
  unread: number;
  sessionCreatedAt: Date;
  sessionLastSeenAt: Date;
}

/** A browser that is logged in. */
export type DeviceRow = Pick<Session, 'idHash' | 'device' | 'createdAt' | 'lastSeenAt'>;

const memberByHash = {
  name: 'member_by_session_hash',
  text: `SELECT u.id AS "memberId", u.username, u.is_admin AS "isAdmin", u.avatar_key AS "avatarKey", u.place_id AS "placeId",
                u.suspended_at IS NOT NULL AS suspended, (${unreadMessages('u.id')})::integer AS unread,
                s.created_at AS "sessionCreatedAt", s.last_seen_at AS "sessionLastSeenAt"
           FROM sessions s JOIN users u ON u.id = s.user_id
          WHERE s.id_hash = $1 AND s.expires_at > $2`,
};

/** Sessions by the hash of their secret: 64 lower-case hexadecimal digits. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Opens a session, notes that its member was there, and removes sessions that have expired. */
  async create(session: Omit<Session, 'user'>): Promise<void> {
    await this.dataSource.query('DELETE FROM sessions WHERE expires_at <= $1', [session.createdAt]);
    await this.dataSource.manager.insert(Session, session);
    await this.dataSource.query('UPDATE users SET last_seen_at = $2 WHERE id = $1', [
      session.userId,
      session.lastSeenAt,
    ]);
  }

  /** The member of a session that has not expired. */
  async findMember(idHash: string, now: Date): Promise<SessionMemberRow | undefined> {
    return (await runPrepared<SessionMemberRow>(this.dataSource, memberByHash, [idHash, now]))[0];
  }

  /** Notes that a session and its member were there; does nothing when that was noted after `unlessAfter`. */
  async touch(
    idHash: string,
    { now, unlessAfter, expiresAt }: { now: Date; unlessAfter: Date; expiresAt: Date },
  ): Promise<void> {
    await this.dataSource.query(
      `WITH touched AS (
         UPDATE sessions SET last_seen_at = $2, expires_at = $4
          WHERE id_hash = $1 AND last_seen_at <= $3 RETURNING user_id)
       UPDATE users u SET last_seen_at = $2 FROM touched t WHERE u.id = t.user_id`,
      [idHash, now, unlessAfter, expiresAt],
    );
  }

  /** The browsers where a member is logged in, the latest used first. */
  forMember(userId: number, now: Date): Promise<DeviceRow[]> {
    return this.dataSource.query<DeviceRow[]>(
      `SELECT id_hash AS "idHash", device, created_at AS "createdAt", last_seen_at AS "lastSeenAt"
         FROM sessions WHERE user_id = $1 AND expires_at > $2
        ORDER BY last_seen_at DESC, created_at DESC, id_hash`,
      [userId, now],
    );
  }

  async delete(idHash: string): Promise<void> {
    await this.dataSource.manager.delete(Session, { idHash });
  }

  /** Ends every session of a member. */
  async deleteAll(userId: number): Promise<void> {
    await this.dataSource.manager.delete(Session, { userId });
  }
}
