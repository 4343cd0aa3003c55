import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Draft } from './draft.entity.js';
import { Item } from './item.entity.js';

/** `pending` until all of its objects are in storage, then `ready`. */
export type PhotoState = 'pending' | 'ready';

/** A picture of an item, the first is its cover; or of a draft, until the item is published. */
@Entity('photos')
export class Photo {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @ManyToOne(() => Item, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'item_id' })
  item?: Relation<Item> | null;

  @Column({ type: 'bigint', nullable: true })
  itemId!: number | null;

  @ManyToOne(() => Draft, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'draft_id' })
  draft?: Relation<Draft> | null;

  @Column({ type: 'bigint', nullable: true })
  draftId!: number | null;

  /** 0–9; 0 is the cover. Null in a draft, which keeps its own order. */
  @Column({ type: 'smallint', nullable: true })
  position!: number | null;

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
