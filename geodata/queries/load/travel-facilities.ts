import type { Ubigeo } from '../../model/territory.ts';
import { sqlFile } from '../sql.ts';

/** A health facility that people travel to. */
export interface TravelFacilityRow {
  id: string;
  category: string | null;
  ubigeo: Ubigeo;
  altitudeMeters: number | null;
  longitude: number;
  latitude: number;
}

/** A row a facility, by id. */
export const travelFacilities = sqlFile<TravelFacilityRow>(
  './travel-facilities.sql',
  import.meta.url,
);
