import { Column, Entity, PrimaryColumn } from 'typeorm';

/** People living in a territory in a year. */
@Entity({ name: 'population' })
export class PopulationEntity {
  @PrimaryColumn({ type: 'text' })
  ubigeo!: string;

  @PrimaryColumn({ type: 'smallint' })
  year!: number;

  @Column({ type: 'double precision' })
  people!: number;

  @Column({ type: 'text' })
  quality!: string;

  @Column({ type: 'text', name: 'source_id' })
  sourceId!: string;
}
