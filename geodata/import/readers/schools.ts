import type { Ubigeo } from '../../model/territory.ts';
import { coordinateCells, optionalCode } from './cells.ts';
import { readCsv } from './read-csv.ts';
import type { SourceText } from './source-text.ts';

/** A point where one or more education services work; the source gives no code, name or level. */
export interface SchoolPoint {
  /** District that holds the point; null outside Peru. */
  ubigeo: Ubigeo | null;
  latitude: number;
  longitude: number;
  /** Education services at this very point. */
  services: number;
}

/** The distinct points of the school coordinates, in file order, with their number of services. */
export function readSchoolPoints(file: SourceText): SchoolPoint[] {
  const points = new Map<string, SchoolPoint>();
  for (const row of readCsv(file, ['ubigeo', 'lat', 'lon'])) {
    const ubigeo = optionalCode(row, 'ubigeo', 6);
    const { latitude, longitude } = coordinateCells(row, 'lat', 'lon');
    const key = `${latitude} ${longitude}`;
    const services = (points.get(key)?.services ?? 0) + 1;
    points.set(key, { ubigeo, latitude, longitude, services });
  }
  return [...points.values()];
}
