import { sqlFile } from '../sql.ts';

/** For each set of territories one shape that covers them, as GeoJSON text; null for an empty set. */
export const jointShapes = sqlFile<{ members: string; geojson: string | null }>(
  './joint-shape.sql',
  import.meta.url,
);
