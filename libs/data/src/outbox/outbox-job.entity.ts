import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Work that must happen after a transaction commits, such as deleting an object or sending a mail. */
@Entity('outbox')
export class OutboxJob {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'varchar', length: 64 })
  kind!: string;

  @Column({ type: 'jsonb', default: () => "'{}'" })
  payload!: Record<string, unknown>;

  /** Not before this time. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  runAt!: Date;

  /** How often it was claimed. */
  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  /** When it was last claimed; null when it is free. */
  @Column({ type: 'timestamptz', nullable: true })
  lockedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;

  @Column({ type: 'varchar', length: 2000, nullable: true })
  lastError!: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
