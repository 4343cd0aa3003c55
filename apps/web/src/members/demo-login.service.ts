import { Injectable } from '@nestjs/common';
import { IdentitiesRepository, type User, UsersRepository } from '@tradyfit/data';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setNotice } from '../http/notice.js';
import type { Visitor } from '../places/near.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { NewcomersService } from './newcomers.service.js';

/** Whom one logs in as when no name is given. */
const stranger = {
  provider: 'demo-login',
  providerUserId: '1',
  displayName: 'Demo member',
  emailVerified: false,
};

/** Members that are nobody's: the one who logs in here, and the sellers of the demo data. */
const demoProviders = ['demo', stranger.provider];

/** Logging in as a demo member. */
@Injectable()
export class DemoLoginService {
  constructor(
    private readonly users: UsersRepository,
    private readonly identities: IdentitiesRepository,
    private readonly newcomers: NewcomersService,
    private readonly sessions: SessionsService,
  ) {}

  /** @param username of a seller of the demo data; empty for a member of one's own. @returns false when there is none */
  async enter(
    username: string,
    visitor: Visitor,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<boolean> {
    const member = username
      ? await this.seller(username)
      : (await this.newcomers.memberOf(stranger, visitor)).member;
    if (!member) return false;
    await this.sessions.begin(member.id, request, reply);
    setNotice(reply, { kind: 'good', text: `You are ${member.username} now.` });
    return true;
  }

  /** Real people's accounts stay theirs in development too. */
  private async seller(username: string): Promise<User | undefined> {
    const member = await this.users.findByUsername(username);
    const providers = member ? await this.identities.providersOf(member.id) : [];
    const isDemo = providers.length > 0 && providers.every((name) => demoProviders.includes(name));
    return isDemo ? member : undefined;
  }
}
