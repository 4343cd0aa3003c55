import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DataError } from '../database/data-error.js';
import { isId, isStorable } from '../database/input.js';
import { User } from './user.entity.js';

/** What a new member starts with. */
export type NewUser = Pick<User, 'username'> &
  Partial<Omit<User, 'id' | 'username' | 'place' | 'createdAt' | 'isAdmin'>>;

@Injectable()
export class UsersRepository {
  constructor(private readonly dataSource: DataSource) {}

  async findById(id: number): Promise<User | undefined> {
    if (!isId(id)) return undefined;
    return (await this.dataSource.manager.findOneBy(User, { id })) ?? undefined;
  }

  /** Whatever the case. */
  async findByUsername(username: string): Promise<User | undefined> {
    if (!isStorable(username)) return undefined;
    const found = await this.dataSource.manager
      .createQueryBuilder(User, 'u')
      .where('lower(u.username) = lower(:username)', { username })
      .getOne();
    return found ?? undefined;
  }

  /**
   * @param manager of the transaction that this belongs to
   * @throws DataError `conflict` when the username is taken; the transaction can go on
   */
  async create(user: NewUser, manager: EntityManager = this.dataSource.manager): Promise<User> {
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(User)
      .values(user)
      .orIgnore()
      .returning('id')
      .execute();
    const [row] = raw as { id: number }[];
    if (!row) throw new DataError('conflict', `The username ${user.username} is taken.`);
    return manager.findOneByOrFail(User, { id: row.id });
  }
}
