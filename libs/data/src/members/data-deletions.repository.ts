import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DataDeletion } from './data-deletion.entity.js';

/** Requests of providers to delete what we know of a person. */
@Injectable()
export class DataDeletionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes a request that was fulfilled. @returns its code, the earlier one when it came before */
  async add(request: DataDeletion): Promise<string> {
    await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(DataDeletion)
      .values(request)
      .orIgnore()
      .execute();
    const { nonce } = request;
    const { code } = await this.dataSource.manager.findOneByOrFail(DataDeletion, { nonce });
    return code;
  }

  async findByNonce(nonce: string): Promise<DataDeletion | undefined> {
    return (await this.dataSource.manager.findOneBy(DataDeletion, { nonce })) ?? undefined;
  }

  async find(code: string): Promise<DataDeletion | undefined> {
    if (!/^[\w-]{16,32}$/.test(code)) return undefined;
    return (await this.dataSource.manager.findOneBy(DataDeletion, { code })) ?? undefined;
  }
}
