import { sqlFile } from '../sql.ts';

/** The district with a code of another system; none where the systems cannot be matched. */
export const districtByCode = sqlFile<{ ubigeo: string }>(
  './district-by-code.sql',
  import.meta.url,
);
