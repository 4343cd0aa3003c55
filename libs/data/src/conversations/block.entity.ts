import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from '../members/user.entity.js';

/** A member who does not want to hear from another. Neither can write to the other while it lasts. */
@Entity('blocks')
export class Block {
  @PrimaryColumn({ type: 'bigint' })
  blockerId!: number;

  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'blocker_id' })
  blocker?: Relation<User>;

  @PrimaryColumn({ type: 'bigint' })
  blockedId!: number;

  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'blocked_id' })
  blocked?: Relation<User>;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
