import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { parseSignedRequest } from '@tradyfit/auth';
import { AccountsRepository, DataDeletionsRepository, IdentitiesRepository } from '@tradyfit/data';
import { SITE, type Site } from '../http/site.js';
import { VisitorError } from '../http/visitor-error.js';
import { OutboxWorker } from '../outbox/outbox.worker.js';
import { timeView } from '../ui/age.js';
import type { DataDeletionView } from './data-deletion.view.js';

const PROVIDER = 'facebook';

/** Facebook's requests to delete what we know of a person who removed our application there. */
@Injectable()
export class DataDeletionService {
  constructor(
    @Inject(SITE) private readonly site: Site,
    private readonly identities: IdentitiesRepository,
    private readonly accounts: AccountsRepository,
    private readonly deletions: DataDeletionsRepository,
    private readonly worker: OutboxWorker,
  ) {}

  /**
   * Deletes the member whom a signed request names. A request that comes again changes nothing more: meanwhile the person may have
   * become a member anew.
   *
   * @returns code with which the person can ask what became of it
   * @throws VisitorError 400 for what Facebook has not signed just now, 404 when members cannot come from there
   */
  async fulfil(signedRequest: string): Promise<string> {
    const secret = this.site.config.FACEBOOK_APP_SECRET;
    if (!secret) throw new VisitorError(404, 'There is no such way to log in.');
    const now = new Date(this.site.now());
    const request = parseSignedRequest(signedRequest, secret, { now });
    if (request.kind === 'invalid')
      throw new VisitorError(400, 'This is not a request that Facebook has just signed.');
    const { nonce, userId } = request;
    const earlier = await this.deletions.findByNonce(nonce);
    if (earlier) return earlier.code;
    const member = await this.identities.findUser(PROVIDER, userId);
    const memberFound = member !== undefined && (await this.accounts.delete(member.id));
    this.worker.wake();
    const code = randomBytes(12).toString('base64url');
    return this.deletions.add({ code, provider: PROVIDER, nonce, memberFound, requestedAt: now });
  }

  /** @throws VisitorError 404 for a code that was never given */
  async status(code: string, locale: string): Promise<DataDeletionView> {
    const found = await this.deletions.find(code);
    if (!found) throw new VisitorError(404, 'There is no request with this code.');
    const now = new Date(this.site.now());
    return {
      code: found.code,
      memberFound: found.memberFound,
      requested: timeView(found.requestedAt, { now, locale }),
    };
  }
}
