import type { Ubigeo } from '../../model/territory.ts';
import { sqlFile } from '../sql.ts';

/** The times from one district by one mode in one season; the texts are lists joined by commas. */
export interface DistrictTravelRow {
  origin: Ubigeo;
  mode: string;
  season: string;
  destinations: string;
  /** Nothing between two commas where there is no way. */
  minutes: string;
  /** What the minutes rest on, or the reason why there are none. */
  grounds: string;
}

/** The loaded times from the districts of a region. */
export const districtTravelRows = sqlFile<DistrictTravelRow>(
  './district-travel-times.sql',
  import.meta.url,
);
