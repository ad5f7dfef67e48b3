import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A region, province or district, without its shape. */
@Entity({ name: 'territory' })
export class TerritoryEntity {
  @PrimaryColumn({ type: 'text' })
  ubigeo!: string;

  @Column({ type: 'text' })
  level!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'search_name' })
  searchName!: string;

  @Column({ type: 'text', name: 'region_ubigeo' })
  regionUbigeo!: string;

  @Column({ type: 'text', name: 'province_ubigeo', nullable: true })
  provinceUbigeo!: string | null;

  @Column({ type: 'text', name: 'capital_district_ubigeo', nullable: true })
  capitalDistrictUbigeo!: string | null;

  @Column({ type: 'text', name: 'natural_region', nullable: true })
  naturalRegion!: string | null;

  @Column({ type: 'text', name: 'capital_name', nullable: true })
  capitalName!: string | null;

  @Column({ type: 'text', name: 'capital_category', nullable: true })
  capitalCategory!: string | null;

  @Column({ type: 'double precision', name: 'capital_altitude_m', nullable: true })
  capitalAltitudeMeters!: number | null;

  @Column({
    type: 'geometry',
    spatialFeatureType: 'Point',
    srid: 4326,
    name: 'capital_point',
    nullable: true,
  })
  capitalPoint!: string | null;

  @Column({ type: 'text', name: 'capital_status' })
  capitalStatus!: string;

  @Column({ type: 'double precision', name: 'capital_offset_m', nullable: true })
  capitalOffsetMeters!: number | null;

  @Column({ type: 'double precision', name: 'area_km2' })
  areaKm2!: number;

  @Column({ type: 'geometry', spatialFeatureType: 'Point', srid: 4326, name: 'surface_point' })
  surfacePoint!: string;

  @Column({ type: 'double precision' })
  west!: number;

  @Column({ type: 'double precision' })
  south!: number;

  @Column({ type: 'double precision' })
  east!: number;

  @Column({ type: 'double precision' })
  north!: number;

  @Column({ type: 'text', name: 'reniec_ubigeo', nullable: true })
  reniecUbigeo!: string | null;

  @Column({ type: 'text', name: 'sunat_ubigeo', nullable: true })
  sunatUbigeo!: string | null;
}
