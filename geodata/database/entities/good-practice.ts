import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entry of the catalogue of good practices. */
@Entity({ name: 'good_practice' })
export class GoodPracticeEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'jsonb' })
  title!: object;

  @Column({ type: 'text', name: 'search_text' })
  searchText!: string;

  @Column({ type: 'text', array: true })
  territories!: string[];

  @Column({ type: 'text', name: 'government_level' })
  governmentLevel!: string;

  @Column({ type: 'text', name: 'implementing_area', nullable: true })
  implementingArea!: string | null;

  @Column({ type: 'jsonb' })
  objective!: object;

  @Column({ type: 'jsonb' })
  tools!: object;

  @Column({ type: 'jsonb' })
  description!: object;

  @Column({ type: 'jsonb' })
  results!: object;

  @Column({ type: 'jsonb', nullable: true })
  beneficiaries!: object | null;

  @Column({ type: 'text' })
  sector!: string;

  @Column({ type: 'text' })
  maturity!: string;

  @Column({ type: 'text', nullable: true })
  criterion!: string | null;

  @Column({ type: 'text', array: true })
  sustainability!: string[];

  @Column({ type: 'text', nullable: true })
  recognition!: string | null;

  @Column({ type: 'jsonb' })
  citation!: object;
}
