import { sqlFile } from '../sql.ts';

export interface DistrictFactsRow {
  ubigeo: string;
  name: string;
  areaKm2: number;
  /** Null where the published coordinates are wrong. */
  capitalLongitude: number | null;
  capitalLatitude: number | null;
  people: number | null;
}

/** Every district, by code. */
export const districtFacts = sqlFile<DistrictFactsRow>('./district-facts.sql', import.meta.url);
