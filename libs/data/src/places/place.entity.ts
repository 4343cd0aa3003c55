import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named town from GeoNames with its centre (degrees, WGS 84). */
@Entity('places')
export class Place {
  /** The GeoNames id. */
  @PrimaryColumn({ type: 'integer' })
  id!: number;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** ISO 3166-1 alpha-2, upper case. */
  @Column({ type: 'char', length: 2 })
  countryCode!: string;

  /** GeoNames code of the first administrative division; empty when the town has none. */
  @Column({ type: 'varchar', length: 20, default: '' })
  adminCode!: string;

  @Column({ type: 'varchar', length: 200, default: '' })
  adminName!: string;

  @Column({ type: 'double precision' })
  latitude!: number;

  @Column({ type: 'double precision' })
  longitude!: number;

  @Column({ type: 'bigint', default: 0 })
  population!: number;
}
