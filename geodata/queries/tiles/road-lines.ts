import { sqlFile } from '../sql.ts';

/** A stretch of a road inside one province, as it was published. */
export interface RoadLine {
  /** `departmental-0001` or `local-0001`: its place among those of the published file. */
  id: string;
  network: 'DEPARTMENTAL' | 'LOCAL';
  routeCode: string;
  course: string | null;
  department: string;
  province: string;
  lengthKilometers: number;
  /** A MultiLineString as GeoJSON text. */
  geojson: string;
}

/** A page of roads by id. */
export const roadLines = sqlFile<RoadLine>('./road-lines.sql', import.meta.url);
