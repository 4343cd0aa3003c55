import { Injectable } from '@nestjs/common';
import { AccountsRepository, MemberDataRepository } from '@tradyfit/data';
import { FileStorage } from '@tradyfit/storage';
import type { CurrentMember } from '../http/member.js';
import { VisitorError } from '../http/visitor-error.js';
import { OutboxWorker } from '../outbox/outbox.worker.js';
import type { ExportFile } from './export-file.js';
import { exportFile } from './export-file.js';

/** Taking one's data away, and leaving. */
@Injectable()
export class AccountService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly memberData: MemberDataRepository,
    private readonly outbox: OutboxWorker,
    private readonly storage: FileStorage,
  ) {}

  /** Everything that is stored about a member; pictures as addresses of the files. */
  async export(memberId: number, site: { publicUrl: string; now: Date }): Promise<ExportFile> {
    const data = await this.memberData.collect(memberId);
    if (!data) throw new VisitorError(404, 'There is no such member any more.');
    return exportFile(data, {
      now: site.now,
      fileUrl: (key) => new URL(this.storage.publicUrl(key), site.publicUrl).href,
    });
  }

  /**
   * Deletes a member's account when the typed username is theirs.
   *
   * @returns what is wrong otherwise
   */
  async delete(
    { id, username }: Pick<CurrentMember, 'id' | 'username'>,
    typed: string,
  ): Promise<string | undefined> {
    if (typed.normalize('NFC').trim() !== username.normalize('NFC'))
      return typed.trim()
        ? `That is not your username. It is “${username}”.`
        : 'Type your username.';
    await this.accounts.delete(id);
    this.outbox.wake();
    return undefined;
  }
}
