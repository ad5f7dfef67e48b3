import { sqlFile } from '../sql.ts';

/** A district with what the bundled tables tell of it. */
export interface BundledDistrictRow {
  ubigeo: string;
  name: string;
  areaKm2: number;
  capitalName: string;
  capitalCategory: string;
  capitalAltitudeMeters: number | null;
  capitalLongitude: number;
  capitalLatitude: number;
  capitalStatus: 'INSIDE' | 'NEAR' | 'REJECTED' | 'UNKNOWN';
  capitalOffsetMeters: number;
  surfaceLongitude: number;
  surfaceLatitude: number;
  reniecUbigeo: string | null;
  sunatUbigeo: string | null;
  /** People by asked year; null where there is no figure. */
  population: (number | null)[];
}

/** Every district, by code. */
export const bundledDistricts = sqlFile<BundledDistrictRow>(
  './bundled-districts.sql',
  import.meta.url,
);
