import type { NaturalRegion, Ubigeo } from '../../model/territory.ts';
import { sqlFile } from '../sql.ts';

/** Where a district is reached, and who lives in it. */
export interface TravelCapitalRow {
  ubigeo: Ubigeo;
  longitude: number;
  latitude: number;
  altitudeMeters: number | null;
  naturalRegion: NaturalRegion | null;
  people: number | null;
  /** 0-1. */
  ruralShare: number | null;
}

/** A row a district, by code. */
export const travelCapitals = sqlFile<TravelCapitalRow>('./travel-capitals.sql', import.meta.url);
