import type { Mancomunidad } from '../../model/mancomunidad.ts';
import { sqlFile } from '../sql.ts';

/** Every association with its members, by name. */
export const allMancomunidades = sqlFile<Mancomunidad>('./mancomunidades.sql', import.meta.url);
