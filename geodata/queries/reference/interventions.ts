import type { Intervention } from '../../model/intervention.ts';
import { sqlFile } from '../sql.ts';

/** Every intervention, with the text that searches look in. */
export const allInterventions = sqlFile<Intervention & { searchText: string }>(
  './interventions.sql',
  import.meta.url,
);
