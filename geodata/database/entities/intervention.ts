import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a programme does in territories. */
@Entity({ name: 'intervention' })
export class InterventionEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', name: 'programme_id', nullable: true })
  programmeId!: string | null;

  @Column({ type: 'jsonb' })
  name!: object;

  @Column({ type: 'jsonb' })
  summary!: object;

  @Column({ type: 'text', name: 'search_text' })
  searchText!: string;

  @Column({ type: 'text', array: true })
  sectors!: string[];

  @Column({ type: 'text', array: true })
  partners!: string[];

  @Column({ type: 'text', name: 'starts_on', nullable: true })
  startsOn!: string | null;

  @Column({ type: 'text', name: 'ends_on', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'numeric', name: 'budget_amount', nullable: true })
  budgetAmount!: string | null;

  @Column({ type: 'text', name: 'budget_currency', nullable: true })
  budgetCurrency!: string | null;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', array: true })
  territories!: string[];

  @Column({ type: 'jsonb' })
  results!: object;

  @Column({ type: 'jsonb' })
  citation!: object;
}
