import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A provider's request to delete what we know of a person; it holds nothing that leads to them. */
@Entity('data_deletions')
export class DataDeletion {
  /** Shown to the person, who can ask with it what became of the request. */
  @PrimaryColumn({ type: 'varchar', length: 32 })
  code!: string;

  @Column({ type: 'varchar', length: 32 })
  provider!: string;

  /** SHA-256 of the signed request, 64 hexadecimal digits; a replayed request is the same. */
  @Column({ type: 'char', length: 64 })
  nonce!: string;

  /** Whether there was a member to delete. */
  @Column({ type: 'boolean' })
  memberFound!: boolean;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  requestedAt!: Date;
}
