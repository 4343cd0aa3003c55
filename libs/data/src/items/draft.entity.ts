import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { User } from '../members/user.entity.js';
import { Item } from './item.entity.js';

/** What a member typed into an item's form and has not published yet. */
@Entity('drafts')
export class Draft {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'user_id' })
  user?: Relation<User>;

  @Column({ type: 'bigint' })
  userId!: number;

  /** The item that the draft changes; null for a new one. */
  @ManyToOne(() => Item, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'item_id' })
  item?: Relation<Item> | null;

  @Column({ type: 'bigint', nullable: true })
  itemId!: number | null;

  /** UUID that the form carries: the form sent twice makes one item. */
  @Column({ type: 'uuid' })
  submissionKey!: string;

  /** What the fields of the form hold, as typed. */
  @Column({ type: 'jsonb', default: () => "'{}'" })
  fields!: Record<string, string>;

  /** Photos in order, the item's and the draft's own. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  photoIds!: number[];

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  modifiedAt!: Date;
}
