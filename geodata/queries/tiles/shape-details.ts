import { sqlFile } from '../sql.ts';

/** Every stored level of detail with its tolerance in metres, finest first. */
export const shapeDetails = sqlFile<{ detail: number; toleranceMeters: number }>(
  './shape-details.sql',
  import.meta.url,
);
