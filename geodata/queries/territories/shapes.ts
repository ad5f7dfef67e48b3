import { sqlFile } from '../sql.ts';

/** Shapes as GeoJSON text at the coarsest level within a tolerance in metres. */
export const shapes = sqlFile<{ ubigeo: string; geojson: string }>('./shapes.sql', import.meta.url);
