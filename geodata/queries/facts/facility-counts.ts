import { sqlFile } from '../sql.ts';

/** How many facilities each district has; districts without any are left out. */
export const facilityCounts = sqlFile<{ ubigeo: string; count: number }>(
  './facility-counts.sql',
  import.meta.url,
);
