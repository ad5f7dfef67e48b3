import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One value of one indicator; null exactly when a reason is given. */
@Entity({ name: 'indicator_value' })
export class IndicatorValueEntity {
  @PrimaryColumn({ type: 'text' })
  ubigeo!: string;

  @PrimaryColumn({ type: 'text' })
  code!: string;

  @PrimaryColumn({ type: 'smallint' })
  year!: number;

  @Column({ type: 'double precision', nullable: true })
  value!: number | null;

  @Column({ type: 'text', nullable: true })
  quality!: string | null;

  @Column({ type: 'text', name: 'missing_reason', nullable: true })
  missingReason!: string | null;

  @Column({ type: 'double precision', nullable: true })
  base!: number | null;
}
