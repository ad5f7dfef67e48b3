import type { MeasureQuality } from '../../model/measure.ts';
import { sqlFile } from '../sql.ts';

export interface PopulationFact {
  ubigeo: string;
  /** The year that was asked for; 0 = the latest. */
  askedYear: number;
  year: number;
  people: number;
  quality: MeasureQuality;
  sourceId: string;
}

/** People of territories in given years. */
export const populationOf = sqlFile<PopulationFact>('./population.sql', import.meta.url);
