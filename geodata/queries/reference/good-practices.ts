import type { GoodPractice } from '../../model/intervention.ts';
import { sqlFile } from '../sql.ts';

/** The whole catalogue, with the text that searches look in. */
export const allGoodPractices = sqlFile<GoodPractice & { searchText: string }>(
  './good-practices.sql',
  import.meta.url,
);
