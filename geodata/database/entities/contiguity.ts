import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A measured pair of adjoining districts. */
@Entity({ name: 'contiguity' })
export class ContiguityEntity {
  @PrimaryColumn({ type: 'text' })
  a!: string;

  @PrimaryColumn({ type: 'text' })
  b!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'double precision', name: 'shared_m' })
  sharedMeters!: number;

  @Column({ type: 'double precision', name: 'longest_run_m' })
  longestRunMeters!: number;
}

/** A link or barrier that people decided on. */
@Entity({ name: 'reviewed_contiguity' })
export class ReviewedContiguityEntity {
  @PrimaryColumn({ type: 'text' })
  a!: string;

  @PrimaryColumn({ type: 'text' })
  b!: string;

  @Column({ type: 'text' })
  decision!: string;

  @Column({ type: 'text', name: 'reason_es' })
  reasonEs!: string;

  @Column({ type: 'text', name: 'reason_en' })
  reasonEn!: string;

  @Column({ type: 'double precision', name: 'distance_m', nullable: true })
  distanceMeters!: number | null;

  @Column({ type: 'text', name: 'source_id' })
  sourceId!: string;
}
