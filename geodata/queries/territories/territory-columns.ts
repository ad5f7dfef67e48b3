import type { NaturalRegion, TerritoryLevel, Ubigeo } from '../../model/territory.ts';

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

/** What of a territory a list may read, so that it reads no more than it was asked for. */
const columns = {
  id: ["initcap(lower(t.level)) || ':' || t.ubigeo as id"],
  level: ['t.level'],
  name: ['t.name'],
  region: ['t.region_ubigeo as "regionUbigeo"'],
  province: ['t.province_ubigeo as "provinceUbigeo"'],
  capitalDistrict: ['t.capital_district_ubigeo as "capitalDistrictUbigeo"'],
  areaKm2: ['t.area_km2 as "areaKm2"'],
  naturalRegion: ['t.natural_region as "naturalRegion"'],
  capital: [
    't.capital_name as "capitalName"',
    't.capital_category as "capitalCategory"',
    't.capital_altitude_m as "capitalAltitudeMeters"',
    't.capital_status as "capitalStatus"',
    't.capital_offset_m as "capitalOffsetMeters"',
    'ST_X(t.capital_point) as "capitalLongitude"',
    'ST_Y(t.capital_point) as "capitalLatitude"',
  ],
  centroid: ['ST_X(t.surface_point) as longitude', 'ST_Y(t.surface_point) as latitude'],
  bbox: ['t.west', 't.south', 't.east', 't.north'],
  reniecUbigeo: ['t.reniec_ubigeo as "reniecUbigeo"'],
  sunatUbigeo: ['t.sunat_ubigeo as "sunatUbigeo"'],
} as const;

/** A field of a territory that has columns of its own. */
export type ColumnField = keyof typeof columns;

export const columnFields = Object.keys(columns) as ColumnField[];

/** The select list for these fields; the code is always part of it. */
export function territoryColumns(wanted: readonly ColumnField[]): string {
  return ['t.ubigeo', ...wanted.flatMap((field) => columns[field])].join(', ');
}
