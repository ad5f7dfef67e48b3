import type { ProposeClustersInput } from '../api/operations.ts';
import type { ClustersState } from './clusters-state.ts';
import { type PlannerValues, plannerCriteria } from './planner-values.ts';

export const mostProposals = 20;

/** A criterion and the weight it has when the planner says nothing. */
export interface DefaultWeight {
  code: string;
  weight: number;
}

/**
 * The question as the graph takes it. Weights are sent only when the planner changed one: then
 * those of all criteria are, with the defaults for the others.
 */
export function clusterInput(
  state: ClustersState,
  planner: PlannerValues,
  defaults: readonly DefaultWeight[],
): ProposeClustersInput {
  const { within, sectors, rule, maxBridges, include, exclude, weights } = state;
  const given = plannerCriteria.filter((criterion) => planner[criterion].size > 0);
  return {
    within: within === null ? [] : [within],
    sectors: [...sectors],
    size: { min: state.minDistricts, max: state.maxDistricts },
    connectivity: {
      rule,
      maxBridges,
      minSharedMeters: 100,
      reviewedLinks: false,
    },
    allowCrossProvince: state.crossProvince,
    include: [...include],
    exclude: [...exclude],
    first: mostProposals,
    criteria:
      weights.size === 0
        ? null
        : defaults.map(({ code, weight }) => ({
            criterion: code as never,
            weight: weights.get(code) ?? (weight > 0 ? 1 : 0),
          })),
    plannerValues: given.map((criterion) => ({
      criterion,
      values: [...planner[criterion]].map(([ubigeo, value]) => ({ ubigeo, value })),
    })),
  };
}
