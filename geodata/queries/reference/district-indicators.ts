import { sqlFile } from '../sql.ts';

/** Latest values of indicators in every district; null where missing. */
export const districtIndicators = sqlFile<{ ubigeo: string; code: string; value: number | null }>(
  './district-indicators.sql',
  import.meta.url,
);
