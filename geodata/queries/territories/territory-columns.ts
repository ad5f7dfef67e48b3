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

/** Groups of columns that are read together, so that a list reads no more than it was asked for. */
export type ColumnGroup = 'core' | 'capital' | 'place' | 'codes';

const groups: Readonly<Record<ColumnGroup, readonly string[]>> = {
  core: [
    't.ubigeo',
    "initcap(lower(t.level)) || ':' || t.ubigeo as id",
    't.level',
    't.name',
    't.region_ubigeo as "regionUbigeo"',
    't.province_ubigeo as "provinceUbigeo"',
    't.capital_district_ubigeo as "capitalDistrictUbigeo"',
    't.area_km2 as "areaKm2"',
    't.natural_region as "naturalRegion"',
  ],
  capital: [
    't.capital_name as "capitalName"',
    't.capital_category as "capitalCategory"',
    't.capital_altitude_m as "capitalAltitudeMeters"',
    't.capital_status as "capitalStatus"',
    't.capital_offset_m as "capitalOffsetMeters"',
    'ST_X(t.capital_point) as "capitalLongitude"',
    'ST_Y(t.capital_point) as "capitalLatitude"',
  ],
  place: [
    'ST_X(t.surface_point) as longitude',
    'ST_Y(t.surface_point) as latitude',
    't.west',
    't.south',
    't.east',
    't.north',
  ],
  codes: ['t.reniec_ubigeo as "reniecUbigeo"', 't.sunat_ubigeo as "sunatUbigeo"'],
};

export const allColumnGroups: readonly ColumnGroup[] = ['core', 'capital', 'place', 'codes'];

/** The select list of these groups. */
export function territoryColumns(wanted: readonly ColumnGroup[]): string {
  return wanted.flatMap((group) => groups[group]).join(', ');
}
