import { sqlFile } from '../sql.ts';
import type { TerritoryRow } from './territory-columns.ts';

/** Territories with every column, in no order; codes nobody has are left out. */
export const territoriesByUbigeo = sqlFile<TerritoryRow>(
  './territories-by-ubigeo.sql',
  import.meta.url,
);
