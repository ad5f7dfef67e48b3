import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An association of municipalities or of regions. */
@Entity({ name: 'mancomunidad' })
export class MancomunidadEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'search_name' })
  searchName!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', name: 'mef_code', nullable: true })
  mefCode!: string | null;

  @Column({ type: 'text', name: 'seat_ubigeo', nullable: true })
  seatUbigeo!: string | null;

  @Column({ type: 'text', nullable: true })
  purpose!: string | null;

  @Column({ type: 'text', nullable: true })
  status!: string | null;

  @Column({ type: 'boolean', name: 'members_known' })
  membersKnown!: boolean;

  @Column({ type: 'jsonb', nullable: true })
  citation!: object | null;
}

/** A government in an association. */
@Entity({ name: 'mancomunidad_member' })
export class MancomunidadMemberEntity {
  @PrimaryColumn({ type: 'text', name: 'mancomunidad_id' })
  mancomunidadId!: string;

  @PrimaryColumn({ type: 'text' })
  ubigeo!: string;

  @Column({ type: 'text' })
  level!: string;

  @Column({ type: 'smallint', name: 'source_year', nullable: true })
  sourceYear!: number | null;

  @Column({ type: 'text', name: 'source_url', nullable: true })
  sourceUrl!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
