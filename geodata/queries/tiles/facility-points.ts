import { sqlFile } from '../sql.ts';

/** A facility with its location in degrees. */
export interface FacilityPoint {
  id: string;
  kind: 'HEALTH' | 'SCHOOL';
  name: string | null;
  category: string | null;
  institution: string | null;
  classification: string | null;
  status: string | null;
  district: string | null;
  declaredDistrict: string | null;
  longitude: number;
  latitude: number;
  altitudeMeters: number | null;
  emergencyVisits: number | null;
  services: number | null;
}

/** A page of the facilities of a kind that have a location, by id. */
export const facilityPoints = sqlFile<FacilityPoint>('./facility-points.sql', import.meta.url);
