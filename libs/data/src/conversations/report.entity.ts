import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Item } from '../items/item.entity.js';
import { User } from '../members/user.entity.js';
import { Conversation } from './conversation.entity.js';
import type { ReportReason } from './conversation.rows.js';

/** What a member tells the admins about another. It goes with the account that it is about. */
@Entity('reports')
export class Report {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'reporter_id' })
  reporter?: Relation<User> | null;

  @Column({ type: 'bigint', nullable: true })
  reporterId!: number | null;

  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'member_id' })
  member?: Relation<User> | null;

  /** Whom it is about. */
  @Column({ type: 'bigint', nullable: true })
  memberId!: number | null;

  @ManyToOne(() => Conversation, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'conversation_id' })
  conversation?: Relation<Conversation> | null;

  @Column({ type: 'bigint', nullable: true })
  conversationId!: number | null;

  @ManyToOne(() => Item, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'item_id' })
  item?: Relation<Item> | null;

  @Column({ type: 'bigint', nullable: true })
  itemId!: number | null;

  @Column({ type: 'varchar', length: 32 })
  reason!: ReportReason;

  @Column({ type: 'varchar', length: 1000, default: '' })
  details!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  /** When an admin dealt with it. */
  @Column({ type: 'timestamptz', nullable: true })
  resolvedAt!: Date | null;
}
