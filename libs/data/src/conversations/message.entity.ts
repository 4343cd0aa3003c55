import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { User } from '../members/user.entity.js';
import { Conversation } from './conversation.entity.js';

/** A message of a conversation; its sender is null once that account was deleted. */
@Entity('messages')
export class Message {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @ManyToOne(() => Conversation, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'conversation_id' })
  conversation?: Relation<Conversation>;

  @Column({ type: 'bigint' })
  conversationId!: number;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'sender_id' })
  sender?: Relation<User> | null;

  @Column({ type: 'bigint', nullable: true })
  senderId!: number | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'receiver_id' })
  receiver?: Relation<User> | null;

  /** Whom it waits for while it is unread. */
  @Column({ type: 'bigint', nullable: true })
  receiverId!: number | null;

  /** Unique for the sender: the same form sent twice makes one message. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  sendKey!: string | null;

  @Column({ type: 'varchar', length: 200 })
  subject!: string;

  @Column({ type: 'varchar', length: 5000 })
  body!: string;

  /** When the receiver opened it. */
  @Column({ type: 'timestamptz', nullable: true })
  readAt!: Date | null;

  /** When an e-mail told the receiver about it. */
  @Column({ type: 'timestamptz', nullable: true })
  mailedAt!: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
