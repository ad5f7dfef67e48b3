import type { ProgrammeWave } from '../../model/cluster.ts';
import { sqlFile } from '../sql.ts';

export const programmeWaves = sqlFile<ProgrammeWave>('./programme-waves.sql', import.meta.url);
