import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A programme with its period, budget and targets. */
@Entity({ name: 'programme' })
export class ProgrammeEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'jsonb' })
  name!: object;

  @Column({ type: 'jsonb' })
  summary!: object;

  @Column({ type: 'text', array: true })
  funders!: string[];

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

  @Column({ type: 'text', array: true })
  territories!: string[];

  @Column({ type: 'text', array: true })
  sectors!: string[];

  @Column({ type: 'jsonb' })
  targets!: object;

  @Column({ type: 'jsonb' })
  citation!: object;
}
