import { Inject, Injectable, Logger } from '@nestjs/common';
import { createSessionToken, hashSessionToken, sessionEndsAt, SessionCookie } from '@tradyfit/auth';
import { SessionsRepository, type SessionMemberRow } from '@tradyfit/data';
import { FileStorage } from '@tradyfit/storage';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MemberSource, type CurrentMember } from '../http/member.js';
import { SITE, type Site } from '../http/site.js';
import type { DevicesView } from './device.view.js';
import { deviceName } from './device-name.js';
import { mapDevice } from './map-device.js';
import { sessionRules } from './session-rules.js';

/** Who is logged in where. A session is a random text in a cookie, of which only the hash is stored. */
@Injectable()
export class SessionsService extends MemberSource {
  private readonly logger = new Logger('sessions');
  private readonly cookie: SessionCookie;

  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly sessions: SessionsRepository,
    private readonly storage: FileStorage,
  ) {
    super();
    this.cookie = new SessionCookie({
      secure: site.config.PUBLIC_URL.startsWith('https:'),
      maxAgeMs: sessionRules.absoluteMs,
    });
  }

  override async current(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<CurrentMember | undefined> {
    const idHash = this.hashOf(request);
    if (!idHash) return undefined;
    const now = this.site.now();
    const session = await this.sessions.findMember(idHash, new Date(now));
    if (!session) {
      reply.header('set-cookie', this.cookie.clear());
      return undefined;
    }
    if (now - session.sessionLastSeenAt.getTime() >= sessionRules.seenEveryMs)
      await this.noteVisit(idHash, session, now);
    return this.mapMember(session);
  }

  /** Logs a browser in, always with a new id; a session that it had before is over. */
  async begin(memberId: number, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const before = this.hashOf(request);
    if (before) await this.sessions.delete(before);
    const token = createSessionToken();
    const now = new Date(this.site.now());
    await this.sessions.create({
      idHash: hashSessionToken(token),
      userId: memberId,
      device: deviceName(request.headers['user-agent']),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: endOf(now, now),
    });
    reply.header('set-cookie', this.cookie.write(token));
  }

  /** Logs this browser out. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const idHash = this.hashOf(request);
    if (idHash) await this.sessions.delete(idHash);
    reply.header('set-cookie', this.cookie.clear());
  }

  /** Logs a member out on every device, this one included. */
  async endAll(memberId: number, reply: FastifyReply): Promise<void> {
    await this.sessions.deleteAll(memberId);
    reply.header('set-cookie', this.cookie.clear());
  }

  /** Where a member is logged in, this browser first. */
  async devices(memberId: number, request: FastifyRequest, locale: string): Promise<DevicesView> {
    const now = new Date(this.site.now());
    const here = this.hashOf(request);
    const rows = await this.sessions.forMember(memberId, now);
    const devices = rows.map((row) => mapDevice(row, row.idHash === here, { now, locale }));
    return { devices: devices.sort((a, b) => Number(b.here) - Number(a.here)) };
  }

  private hashOf(request: FastifyRequest): string | undefined {
    const token = this.cookie.read(request.headers.cookie);
    return token === undefined ? undefined : hashSessionToken(token);
  }

  /** The page does not wait for it to work: a visit that was not noted is noted with the next request. */
  private async noteVisit(idHash: string, session: SessionMemberRow, now: number): Promise<void> {
    const seen = new Date(now);
    try {
      await this.sessions.touch(idHash, {
        now: seen,
        unlessAfter: new Date(now - sessionRules.seenEveryMs),
        expiresAt: endOf(session.sessionCreatedAt, seen),
      });
    } catch (error) {
      this.logger.warn({ err: error, msg: 'a visit was not noted' });
    }
  }

  private mapMember(row: SessionMemberRow): CurrentMember {
    const { memberId, username, isAdmin, avatarKey, placeId, suspended, unread } = row;
    return {
      id: memberId,
      username,
      isAdmin,
      avatarKey,
      ...(avatarKey && { avatarUrl: this.storage.publicUrl(avatarKey) }),
      placeId,
      suspended,
      unread,
    };
  }
}

function endOf(createdAt: Date, lastSeenAt: Date): Date {
  return new Date(sessionEndsAt({ createdAt, lastSeenAt, ...sessionRules }));
}
