import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Item } from './item.entity.js';

/** `pending` until all of its objects are in storage, then `ready`. */
export type PhotoState = 'pending' | 'ready';

/** A picture of an item; the first is its cover. */
@Entity('photos')
export class Photo {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @ManyToOne(() => Item, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'item_id' })
  item?: Relation<Item>;

  @Column({ type: 'bigint' })
  itemId!: number;

  /** 0–9; 0 is the cover. */
  @Column({ type: 'smallint' })
  position!: number;

  /** Prefix of the photo's objects in storage. */
  @Column({ type: 'varchar', length: 255 })
  key!: string;

  @Column({ type: 'integer' })
  width!: number;

  @Column({ type: 'integer' })
  height!: number;

  /** 24 hexadecimal digits: the colours of a 2×2 grid, row by row. */
  @Column({ type: 'char', length: 24 })
  placeholder!: string;

  @Column({ type: 'varchar', length: 16, default: 'pending' })
  state!: PhotoState;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
