import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from './user.entity.js';

/** A logged-in browser. Only the SHA-256 of its secret is stored, so a leaked table opens no session. */
@Entity('sessions')
export class Session {
  /** 64 hexadecimal digits. */
  @PrimaryColumn({ type: 'char', length: 64 })
  idHash!: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<User>;

  @Column({ type: 'bigint' })
  userId!: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** Noted every quarter of an hour at most. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  lastSeenAt!: Date;

  /** Browser and system in words, `Firefox on Windows`; empty when unknown. */
  @Column({ type: 'varchar', length: 100, default: '' })
  device!: string;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}
