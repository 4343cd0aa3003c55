import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { migrationStatus, type MigrationStatus } from '../migrations/migration-status.js';

/** What a readiness check asks. */
@Injectable()
export class DatabaseStatus {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws the driver's error when the database does not answer; `toDataError` names it */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  migrationStatus(): Promise<MigrationStatus> {
    return migrationStatus(this.dataSource);
  }
}
