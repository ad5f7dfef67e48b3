import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A health facility or a school point. */
@Entity({ name: 'facility' })
export class FacilityEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', name: 'search_name', nullable: true })
  searchName!: string | null;

  @Column({ type: 'text', nullable: true })
  category!: string | null;

  @Column({ type: 'text', nullable: true })
  institution!: string | null;

  @Column({ type: 'text', nullable: true })
  classification!: string | null;

  @Column({ type: 'text', nullable: true })
  status!: string | null;

  @Column({ type: 'text', name: 'declared_ubigeo', nullable: true })
  declaredUbigeo!: string | null;

  @Column({ type: 'text', name: 'located_ubigeo', nullable: true })
  locatedUbigeo!: string | null;

  @Column({ type: 'geometry', spatialFeatureType: 'Point', srid: 4326, nullable: true })
  location!: string | null;

  @Column({ type: 'double precision', name: 'altitude_m', nullable: true })
  altitudeMeters!: number | null;

  @Column({ type: 'integer', name: 'emergency_visits', nullable: true })
  emergencyVisits!: number | null;

  @Column({ type: 'integer', nullable: true })
  services!: number | null;

  @Column({ type: 'text', array: true, name: 'source_ids' })
  sourceIds!: string[];
}
