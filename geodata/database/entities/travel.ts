import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of the packed travel network; the parts are read in order. */
@Entity({ name: 'travel_network_part' })
export class TravelNetworkPartEntity {
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'bytea' })
  bytes!: Buffer;
}

/** The time from one district's capital to another's of its province. */
@Entity({ name: 'district_travel_time' })
export class DistrictTravelTimeEntity {
  @PrimaryColumn({ type: 'text' })
  origin!: string;

  @PrimaryColumn({ type: 'text' })
  destination!: string;

  @PrimaryColumn({ type: 'text' })
  mode!: string;

  @PrimaryColumn({ type: 'text' })
  season!: string;

  @Column({ type: 'double precision', nullable: true })
  minutes!: number | null;

  @Column({ type: 'text', name: 'back_end', nullable: true })
  backEnd!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
