import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One of the sports that items belong to, seeded by the deploy task. */
@Entity('categories')
export class Category {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'varchar', length: 64 })
  name!: string;

  @Column({ type: 'varchar', length: 64 })
  slug!: string;

  /** Order on pages, from 1. */
  @Column({ type: 'integer' })
  position!: number;
}
