import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is loaded; replaced whole in one transaction. */
@Entity({ name: 'dataset' })
export class DatasetEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  edition!: string;

  @Column({ type: 'text' })
  version!: string;

  @Column({ type: 'text', nullable: true })
  boundaries!: string | null;

  @Column({ type: 'integer', name: 'row_count' })
  rowCount!: number;

  @Column({ type: 'text', array: true, name: 'source_ids' })
  sourceIds!: string[];

  @Column({ type: 'timestamptz', name: 'loaded_at', default: () => 'now()' })
  loadedAt!: Date;
}
