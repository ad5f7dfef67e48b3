import { sqlFile } from '../sql.ts';
import type { FacilityRow } from './facilities.ts';

/** Facilities by id, in no order. */
export const facilitiesById = sqlFile<FacilityRow>('./facility-by-id.sql', import.meta.url);
