import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published file as checked at import. */
@Entity({ name: 'source' })
export class SourceEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  publisher!: string;

  @Column({ type: 'text' })
  licence!: string;

  @Column({ type: 'text' })
  vintage!: string;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'bigint' })
  bytes!: string;
}
