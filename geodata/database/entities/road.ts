import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A stretch of a drawn road inside one province. */
@Entity({ name: 'road' })
export class RoadEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  network!: string;

  @Column({ type: 'text', name: 'route_code' })
  routeCode!: string;

  @Column({ type: 'text', nullable: true })
  course!: string | null;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text' })
  province!: string;

  @Column({ type: 'double precision', name: 'length_km' })
  lengthKilometers!: number;

  @Column({ type: 'geometry', spatialFeatureType: 'MultiLineString', srid: 4326 })
  line!: string;

  @Column({ type: 'text', name: 'source_id' })
  sourceId!: string;
}
