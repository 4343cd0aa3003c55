import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isId } from '../database/input.js';
import { Conversation } from './conversation.entity.js';

@Injectable()
export class ConversationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The conversation of this buyer about this item, new or the one there is, also when two requests open it at once. */
  async open(
    { itemId, buyerId, sellerId }: { itemId: number; buyerId: number; sellerId: number },
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Conversation> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(Conversation)
      .values({ itemId, buyerId, sellerId })
      .orIgnore()
      .execute();
    return manager.findOneByOrFail(Conversation, { itemId, buyerId });
  }

  /** The conversation where this member is the buyer or the seller; nobody else finds it. */
  async findForMember(id: number, memberId: number): Promise<Conversation | undefined> {
    if (!isId(id)) return undefined;
    const found = await this.dataSource.manager.findOneBy(Conversation, [
      { id, buyerId: memberId },
      { id, sellerId: memberId },
    ]);
    return found ?? undefined;
  }
}
