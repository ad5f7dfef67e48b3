import { type MoranResult, moransI } from '../analysis/morans-i.ts';
import type { Ubigeo } from '../model/territory.ts';
import {
  type AutocorrelationInput,
  blamingVariable,
  weighVariable,
} from './autocorrelation-input.ts';
import { question } from './question.ts';
import type { IncompleteTerritory } from './territory-variables.ts';

export interface SpatialAutocorrelation extends MoranResult {
  /** Territories with a value, islands included. */
  units: number;
  /** Pairs of neighbours among them. */
  neighborPairs: number;
  islands: Ubigeo[];
  leftOut: IncompleteTerritory[];
  elapsedMs: number;
}

/** Moran's I of a variable over the territories of an area. */
export const spatialAutocorrelationQuestion = question<
  AutocorrelationInput,
  SpatialAutocorrelation
>({
  answer: (facts, input) => {
    const started = performance.now();
    const { weights, variable, leftOut } = weighVariable(facts, input, 4);
    const { permutations, seed } = input;
    const result = blamingVariable(input, () => moransI(weights, variable, { permutations, seed }));
    return {
      ...result,
      units: weights.ids.length,
      neighborPairs: weights.neighbors.length / 2,
      islands: [...weights.islands],
      leftOut,
      elapsedMs: performance.now() - started,
    };
  },
});
