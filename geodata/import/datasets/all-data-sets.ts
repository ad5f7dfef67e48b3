import type { DataSet } from '../data-set.ts';
import { contiguityDataSet } from './contiguity.ts';
import { facilitiesDataSet } from './facilities.ts';
import { indicatorsDataSet } from './indicators.ts';
import { mancomunidadesDataSet } from './mancomunidades.ts';
import { populationDataSet } from './population.ts';
import { programmesDataSet } from './programmes.ts';
import { territoriesDataSet } from './territories.ts';
import { travelTimesDataSet } from './travel-times.ts';

/** Every data set, in the order they are loaded. */
export const dataSets: readonly DataSet[] = [
  territoriesDataSet,
  contiguityDataSet,
  populationDataSet,
  indicatorsDataSet,
  facilitiesDataSet,
  travelTimesDataSet,
  mancomunidadesDataSet,
  programmesDataSet,
];
