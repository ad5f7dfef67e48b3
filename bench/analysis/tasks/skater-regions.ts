import { regionalize } from '../../../geodata/analysis/regionalize.ts';
import type { AnalysisTask } from '../analysis-task.ts';
import { countryFacts } from '../country-facts.ts';
import { completeVariables } from './district-variables.ts';

const REGIONS = 50;
const VARIABLES = 6;

/** The country in contiguous regions of districts that are alike. */
export const skaterRegions: AnalysisTask = {
  key: 'skater',
  title: 'SKATER, 50 regions of all districts',
  limit: { seconds: 5 },
  group: 'skater',
  prepare: async (databaseUrl) => {
    const { facts } = await countryFacts(databaseUrl);
    const { graph, variables } = completeVariables(facts);
    const chosen = variables.slice(0, VARIABLES);
    return () => {
      const { regions, ratio } = regionalize(graph, chosen, { method: 'SKATER', k: REGIONS });
      return `${graph.ids.length.toLocaleString('en')} districts, ${chosen.length} variables, ${regions} regions, between / total ${ratio.toFixed(6)}`;
    };
  },
};
