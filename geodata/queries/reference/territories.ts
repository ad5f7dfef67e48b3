import type { NaturalRegion, TerritoryLevel, Ubigeo } from '../../model/territory.ts';
import { sqlFile } from '../sql.ts';

/** A territory as the database tells it, without its shape. */
export interface TerritoryRow {
  /** Global id, e.g. `District:220104`. */
  id: string;
  ubigeo: Ubigeo;
  level: TerritoryLevel;
  name: string;
  regionUbigeo: Ubigeo;
  provinceUbigeo: Ubigeo | null;
  capitalDistrictUbigeo: Ubigeo;
  areaKm2: number;
  naturalRegion: NaturalRegion | null;
  capitalName: string | null;
  capitalCategory: string | null;
  capitalAltitudeMeters: number | null;
  capitalStatus: 'INSIDE' | 'NEAR' | 'REJECTED' | 'UNKNOWN';
  capitalOffsetMeters: number | null;
  capitalLongitude: number | null;
  capitalLatitude: number | null;
  longitude: number;
  latitude: number;
  west: number;
  south: number;
  east: number;
  north: number;
  reniecUbigeo: string | null;
  sunatUbigeo: string | null;
}

/** Every region, province and district, by code. */
export const allTerritories = sqlFile<TerritoryRow>('./territories.sql', import.meta.url);
