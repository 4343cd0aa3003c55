import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DataError } from '../database/data-error.js';
import { Identity } from './identity.entity.js';
import { User } from './user.entity.js';

/** Which member a provider's person is. */
@Injectable()
export class IdentitiesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async findUser(provider: string, providerUserId: string): Promise<User | undefined> {
    const identity = await this.dataSource.manager.findOne(Identity, {
      where: { provider, providerUserId },
      relations: { user: true },
    });
    return identity?.user;
  }

  /** Names of the providers by which a member can log in. */
  async providersOf(userId: number): Promise<string[]> {
    const identities = await this.dataSource.manager.findBy(Identity, { userId });
    return identities.map(({ provider }) => provider);
  }

  /**
   * @param manager of the transaction that this belongs to
   * @throws DataError `conflict` when this person is a member already; the transaction can go on
   */
  async link(
    identity: Pick<Identity, 'provider' | 'providerUserId' | 'userId'>,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<void> {
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(Identity)
      .values(identity)
      .orIgnore()
      .returning('id')
      .execute();
    if ((raw as unknown[]).length === 0) {
      throw new DataError(
        'conflict',
        `This ${identity.provider} account belongs to a member already.`,
      );
    }
  }
}
