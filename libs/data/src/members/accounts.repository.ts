import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isId } from '../database/input.js';
import { deleteObjectJob, discardPhotos, ofMember } from '../items/discard-photos.js';
import { OutboxJob } from '../outbox/outbox-job.entity.js';

/** Stands where the title of a leaver's item was. */
const SUBJECT_OF_NOTHING = 'A deleted item';

/** Accounts as a whole. What is stored of a member, and what becomes of it, is listed in `personalData`. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Deletes a member in one transaction: items, drafts, sessions, identities, town and the rest of the account; photos and picture in
   * storage follow by the outbox. Messages stay with whom they were written to, without the name and without the titles of the
   * member's items; a conversation that nobody is left to read goes.
   *
   * @returns false when there is no such member
   */
  async delete(memberId: number): Promise<boolean> {
    if (!isId(memberId)) return false;
    return this.dataSource.transaction(async (manager) => {
      // Nothing new can refer to the member from here on.
      const [member] = await manager.query<{ avatarKey: string | null }[]>(
        'SELECT avatar_key AS "avatarKey" FROM users WHERE id = $1::bigint FOR UPDATE',
        [memberId],
      );
      if (!member) return false;
      await discardPhotos(manager, ofMember, [memberId]);
      if (member.avatarKey) await deleteObjectLater(member.avatarKey, manager);
      await manager.query(
        `DELETE FROM conversations
          WHERE (buyer_id = $1::bigint AND seller_id IS NULL) OR (seller_id = $1::bigint AND buyer_id IS NULL)`,
        [memberId],
      );
      await manager.query(
        `UPDATE messages SET subject = $2
          WHERE conversation_id IN (SELECT id FROM conversations WHERE seller_id = $1::bigint)`,
        [memberId, SUBJECT_OF_NOTHING],
      );
      await manager.query('DELETE FROM users WHERE id = $1::bigint', [memberId]);
      return true;
    });
  }
}

async function deleteObjectLater(key: string, manager: EntityManager): Promise<void> {
  const job = { kind: deleteObjectJob, payload: { key } };
  await manager.insert(OutboxJob, job as Pick<OutboxJob, 'kind'>);
}
