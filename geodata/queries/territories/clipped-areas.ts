import { sqlFile } from '../sql.ts';

/** The part of each area (GeoJSON text) that lies in the country, as GeoJSON text, in their order. */
export const clippedAreas = sqlFile<{ geojson: string }>('./clipped-areas.sql', import.meta.url);
