import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A territory drawn at one level of detail; 0 is the full detail. */
@Entity({ name: 'territory_shape' })
export class TerritoryShapeEntity {
  @PrimaryColumn({ type: 'text' })
  ubigeo!: string;

  @PrimaryColumn({ type: 'smallint' })
  detail!: number;

  @Column({ type: 'geometry', spatialFeatureType: 'MultiPolygon', srid: 4326 })
  shape!: string;
}

/** How far a level of detail may lie from the full one. */
@Entity({ name: 'shape_detail' })
export class ShapeDetailEntity {
  @PrimaryColumn({ type: 'smallint' })
  detail!: number;

  @Column({ type: 'double precision', name: 'tolerance_m' })
  toleranceMeters!: number;
}
