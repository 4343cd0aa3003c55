import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Place } from '../places/place.entity.js';

/** A member: a person with an account. The place is their town; its point is the town's centre. */
@Entity('users')
export class User {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  /** 3–64 characters, unique whatever the case. */
  @Column({ type: 'varchar', length: 64 })
  username!: string;

  @Column({ type: 'varchar', length: 200, nullable: true })
  name!: string | null;

  @Column({ type: 'varchar', length: 320, nullable: true })
  email!: string | null;

  @Column({ type: 'boolean', default: false })
  isAdmin!: boolean;

  /** Storage key of the member's picture. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  avatarKey!: string | null;

  @ManyToOne(() => Place, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'place_id' })
  place?: Relation<Place> | null;

  @Column({ type: 'integer', nullable: true })
  placeId!: number | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  placeName!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  adminCode!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  adminName!: string | null;

  @Column({ type: 'char', length: 2, nullable: true })
  countryCode!: string | null;

  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null;

  /** Whether they want an e-mail for new messages. */
  @Column({ type: 'boolean', default: true })
  messageMail!: boolean;

  @Column({ type: 'timestamptz', nullable: true })
  lastSeenAt!: Date | null;

  /** Since when the member may neither list nor write. */
  @Column({ type: 'timestamptz', nullable: true })
  suspendedAt!: Date | null;

  /** Why, in the admin's words. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  suspendedReason!: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
