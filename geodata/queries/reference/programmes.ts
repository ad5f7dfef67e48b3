import type { Programme } from '../../model/intervention.ts';
import { sqlFile } from '../sql.ts';

export const allProgrammes = sqlFile<Programme>('./programmes.sql', import.meta.url);
