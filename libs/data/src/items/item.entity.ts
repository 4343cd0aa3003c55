import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Category } from '../categories/category.entity.js';
import { User } from '../members/user.entity.js';
import { Place } from '../places/place.entity.js';
import type { ItemCondition, ItemState } from './item.rows.js';

/** A thing for sale. Its point is public: a town's centre, or snapped to a 1 km grid before it is stored. */
@Entity('items')
export class Item {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'varchar', length: 16, default: 'available' })
  state!: ItemState;

  @Column({ type: 'varchar', length: 16 })
  condition!: ItemCondition;

  /** 3–80 printable characters. */
  @Column({ type: 'varchar', length: 80 })
  title!: string;

  @Column({ type: 'varchar', length: 4000, nullable: true })
  description!: string | null;

  @Column({ type: 'bigint' })
  priceCents!: number;

  /** ISO 4217, upper case. */
  @Column({ type: 'char', length: 3 })
  currency!: string;

  @ManyToOne(() => Category, { onDelete: 'RESTRICT', nullable: false })
  @JoinColumn({ name: 'category_id' })
  category?: Relation<Category>;

  @Column({ type: 'integer' })
  categoryId!: number;

  @ManyToOne(() => User, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'seller_id' })
  seller?: Relation<User>;

  @Column({ type: 'bigint' })
  sellerId!: number;

  @ManyToOne(() => Place, { onDelete: 'SET NULL', nullable: true })
  @JoinColumn({ name: 'place_id' })
  place?: Relation<Place> | null;

  @Column({ type: 'integer', nullable: true })
  placeId!: number | null;

  @Column({ type: 'varchar', length: 200 })
  placeName!: string;

  @Column({ type: 'varchar', length: 20, default: '' })
  adminCode!: string;

  @Column({ type: 'varchar', length: 200, default: '' })
  adminName!: string;

  @Column({ type: 'char', length: 2 })
  countryCode!: string;

  @Column({ type: 'double precision' })
  latitude!: number;

  @Column({ type: 'double precision' })
  longitude!: number;

  /** UUID of the form that made the item; null for items that no form made. Unique for each seller. */
  @Column({ type: 'uuid', nullable: true })
  submissionKey!: string | null;

  /** When an admin hid it. Its state is `removed` as long as that lasts. */
  @Column({ type: 'timestamptz', nullable: true })
  hiddenAt!: Date | null;

  /** Why, in the admin's words. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  hiddenReason!: string | null;

  /** The state that it comes back to. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  hiddenState!: Exclude<ItemState, 'removed'> | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  modifiedAt!: Date;
}
