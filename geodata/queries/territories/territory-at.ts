import { sqlFile } from '../sql.ts';

/** The territory of a level whose full-detail shape covers a point. */
export const territoryAt = sqlFile<{ ubigeo: string }>('./territory-at.sql', import.meta.url);
