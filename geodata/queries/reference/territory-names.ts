import { sqlFile } from '../sql.ts';

export const territoryNames = sqlFile<{ ubigeo: string; name: string }>(
  './territory-names.sql',
  import.meta.url,
);
