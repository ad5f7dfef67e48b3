import type { Citation } from '../../model/intervention.ts';
import type { Bilingual } from '../../model/language.ts';
import { sqlFile } from '../sql.ts';

export const priorityProvinces = sqlFile<{
  ubigeo: string;
  reason: Bilingual;
  citation: Citation;
}>('./priority-provinces.sql', import.meta.url);
