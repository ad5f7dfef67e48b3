import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A cluster proposed in 2012. */
@Entity({ name: 'historical_cluster' })
export class HistoricalClusterEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'smallint' })
  number!: number;

  @Column({ type: 'text', name: 'region_ubigeo' })
  regionUbigeo!: string;

  @Column({ type: 'text', array: true })
  provinces!: string[];

  @Column({ type: 'text', array: true })
  districts!: string[];

  @Column({ type: 'text', array: true })
  sectors!: string[];

  @Column({ type: 'jsonb' })
  citation!: object;
}

/** A wave of the 16-cluster programme. */
@Entity({ name: 'programme_wave' })
export class ProgrammeWaveEntity {
  @PrimaryColumn({ type: 'smallint' })
  wave!: number;

  @Column({ type: 'text', name: 'starts_on' })
  startsOn!: string;

  @Column({ type: 'smallint' })
  clusters!: number;

  @Column({ type: 'jsonb', name: 'clusters_by_region' })
  clustersByRegion!: object;

  @Column({ type: 'smallint', name: 'total_regional_governments' })
  totalRegionalGovernments!: number;

  @Column({ type: 'smallint', name: 'total_provincial_governments' })
  totalProvincialGovernments!: number;

  @Column({ type: 'smallint', name: 'total_district_governments' })
  totalDistrictGovernments!: number;

  @Column({ type: 'smallint', name: 'total_governments' })
  totalGovernments!: number;
}

/** A province the plan gives priority to. */
@Entity({ name: 'priority_province' })
export class PriorityProvinceEntity {
  @PrimaryColumn({ type: 'text' })
  ubigeo!: string;

  @Column({ type: 'jsonb' })
  reason!: object;

  @Column({ type: 'jsonb' })
  citation!: object;
}
