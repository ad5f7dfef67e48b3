import { moransI } from '../../../geodata/analysis/morans-i.ts';
import { spatialWeights } from '../../../geodata/analysis/spatial-weights.ts';
import type { UnitVariable } from '../../../geodata/analysis/unit-values.ts';
import type { AnalysisTask } from '../analysis-task.ts';
import { countryFacts } from '../country-facts.ts';
import { completeVariables } from './district-variables.ts';

const PERMUTATIONS = 9999;

/** Spatial autocorrelation of one indicator. */
export const moranPermutations: AnalysisTask = {
  key: 'moran',
  title: "Moran's I of all districts, 9,999 permutations",
  limit: { seconds: 1 },
  group: 'moran',
  prepare: async (databaseUrl) => {
    const { facts } = await countryFacts(databaseUrl);
    const { graph, variables } = completeVariables(facts);
    const variable = variables[0] as UnitVariable;
    return () => {
      const options = { permutations: PERMUTATIONS, seed: 1 };
      const { I, p } = moransI(spatialWeights(graph), variable, options);
      return `${graph.ids.length.toLocaleString('en')} districts, ${variable.name}: I ${I.toFixed(6)}, p ${p}`;
    };
  },
};
