import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { runPrepared } from '../database/prepared-query.js';
import { Session } from './session.entity.js';

/** A session that has not expired. */
export interface SessionRow {
  userId: number;
  createdAt: Date;
  expiresAt: Date;
}

const byHash = {
  name: 'sessions_by_hash',
  text: `SELECT user_id AS "userId", created_at AS "createdAt", expires_at AS "expiresAt"
           FROM sessions WHERE id_hash = $1 AND expires_at > now()`,
};

/** Sessions by the hash of their secret: 64 lower-case hexadecimal digits. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async create(session: Pick<Session, 'idHash' | 'userId' | 'expiresAt'>): Promise<void> {
    await this.dataSource.manager.insert(Session, session);
  }

  async find(idHash: string): Promise<SessionRow | undefined> {
    return (await runPrepared<SessionRow>(this.dataSource, byHash, [idHash]))[0];
  }

  async extend(idHash: string, expiresAt: Date): Promise<void> {
    await this.dataSource.manager.update(Session, { idHash }, { expiresAt });
  }

  async delete(idHash: string): Promise<void> {
    await this.dataSource.manager.delete(Session, { idHash });
  }
}
