import { sqlFile } from '../sql.ts';

export interface DistrictFactsRow {
  ubigeo: string;
  name: string;
  areaKm2: number;
  people: number | null;
}

/** Every district, by code. */
export const districtFacts = sqlFile<DistrictFactsRow>('./district-facts.sql', import.meta.url);
