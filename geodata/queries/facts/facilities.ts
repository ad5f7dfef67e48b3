import { sqlFile } from '../sql.ts';

/** A health facility or a school point. */
export interface FacilityRow {
  id: string;
  kind: 'HEALTH' | 'SCHOOL';
  name: string | null;
  category: string | null;
  institution: string | null;
  classification: string | null;
  status: string | null;
  declaredUbigeo: string | null;
  locatedUbigeo: string | null;
  longitude: number | null;
  latitude: number | null;
  altitudeMeters: number | null;
  emergencyVisits: number | null;
  services: number | null;
  sourceIds: string[];
}

/** Facilities located in each district, by id, some at a time. */
export const facilitiesOf = sqlFile<FacilityRow & { parentUbigeo: string }>(
  './facilities.sql',
  import.meta.url,
);
