import { sqlFile } from '../sql.ts';

/** One shape that covers all the given territories, as GeoJSON text. */
export const jointShape = sqlFile<{ geojson: string | null }>('./joint-shape.sql', import.meta.url);
