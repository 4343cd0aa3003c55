import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Block } from './block.entity.js';

/** Who does not want to hear from whom. */
@Injectable()
export class BlocksRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Blocking somebody twice is blocking them once. */
  async block(blockerId: number, blockedId: number): Promise<void> {
    await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(Block)
      .values({ blockerId, blockedId })
      .orIgnore()
      .execute();
  }

  async unblock(blockerId: number, blockedId: number): Promise<void> {
    await this.dataSource.manager.delete(Block, { blockerId, blockedId });
  }
}
