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

/** One thread per item and buyer. It outlives the item and either member, for the other's sake. */
@Entity('conversations')
export class Conversation {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @ManyToOne(() => Item, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'item_id' })
  item?: Relation<Item> | null;

  @Column({ type: 'bigint', nullable: true })
  itemId!: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'buyer_id' })
  buyer?: Relation<User> | null;

  @Column({ type: 'bigint', nullable: true })
  buyerId!: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'seller_id' })
  seller?: Relation<User> | null;

  @Column({ type: 'bigint', nullable: true })
  sellerId!: number | null;

  /** Its newest message: lists are in this order. */
  @Column({ type: 'bigint', nullable: true })
  lastMessageId!: number | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
