import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Report } from '../conversations/report.entity.js';
import { Item } from '../items/item.entity.js';
import { User } from '../members/user.entity.js';
import type { ModerationAction } from './moderation.rows.js';

/** Something that an admin or an operator did. It goes with the account that it is about. */
@Entity('moderation_log')
export class ModerationEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'varchar', length: 32 })
  action!: ModerationAction;

  /** Where it was done: on the site, or by whoever runs the deploy task. */
  @Column({ type: 'varchar', length: 16 })
  source!: 'site' | 'deploy-task';

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'admin_id' })
  admin?: Relation<User> | null;

  /** Null for the deploy task, and once the admin's account is deleted. */
  @Column({ type: 'bigint', nullable: true })
  adminId!: number | null;

  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'member_id' })
  member?: Relation<User> | null;

  /** Whom it is about, also as the seller of an item. */
  @Column({ type: 'bigint', nullable: true })
  memberId!: number | null;

  @ManyToOne(() => Item, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'item_id' })
  item?: Relation<Item> | null;

  @Column({ type: 'bigint', nullable: true })
  itemId!: number | null;

  @ManyToOne(() => Report, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'report_id' })
  report?: Relation<Report> | null;

  @Column({ type: 'bigint', nullable: true })
  reportId!: number | null;

  /** Why, in the admin's words. */
  @Column({ type: 'varchar', length: 500, default: '' })
  note!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
