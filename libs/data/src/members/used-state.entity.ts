import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A login that has ended, so that its state is not taken a second time. */
@Entity('used_states')
export class UsedState {
  /** 64 hexadecimal digits. */
  @PrimaryColumn({ type: 'char', length: 64 })
  id!: string;

  /** From then on it may be forgotten. */
  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}
