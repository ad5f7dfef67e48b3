import type { ProposeClustersInput } from '../../../geodata/analysis/cluster-input.ts';
import { proposeClusters } from '../../../geodata/analysis/cluster-proposals.ts';
import { mulberry32 } from '../../../geodata/analysis/mulberry32.ts';
import { clusterCriteria } from '../../../geodata/criteria/registry.ts';
import type { Sector } from '../../../geodata/model/sector.ts';
import type { AnalysisTask } from '../analysis-task.ts';
import { type CountryFacts, countryFacts } from '../country-facts.ts';

const sectors: Sector[] = ['HEALTH', 'EDUCATION'];

/** Every set of 3 to 6 districts of every province, judged by every criterion of two sectors. */
export const clusterCandidates: AnalysisTask = {
  key: 'candidates',
  title: 'all candidates of the country, scored with every criterion',
  limit: { seconds: 2 },
  group: 'candidates',
  prepare: async (databaseUrl) => {
    const country = await countryFacts(databaseUrl);
    const input = everyCriterion(country);
    const { clusters, contiguity } = country.facts;
    return () => {
      const found = proposeClusters(clusters, contiguity, input, clusterCriteria);
      const count = found.candidatesConsidered.toLocaleString('en');
      return `${count} candidates${found.exhaustive ? ', all of them' : ''}, ${input.criteria?.length} criteria`;
    };
  },
};

/** The planner's criteria have a value in every district, and no weight is 0. */
function everyCriterion({ facts, regions }: CountryFacts): ProposeClustersInput {
  const random = mulberry32(1);
  const { ubigeos } = facts.clusters;
  const applicable = clusterCriteria.filter(
    ({ sector }) => sector === null || sectors.includes(sector),
  );
  return {
    within: regions,
    sectors,
    criteria: applicable.map(({ code }) => ({ criterion: code, weight: 1 })),
    plannerValues: applicable
      .filter(({ plannerSupplied }) => plannerSupplied)
      .map(({ code }) => ({
        criterion: code,
        values: ubigeos.map((ubigeo) => ({ ubigeo, value: random() })),
      })),
  };
}
