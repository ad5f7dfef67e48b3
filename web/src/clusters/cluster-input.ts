import type { CriterionWeightInput, ProposeClustersInput } from '../api/operations.ts';
import type { ClustersState } from './clusters-state.ts';
import { type PlannerValues, plannerCriteria } from './planner-values.ts';

const mostProposals = 20;

type Criterion = CriterionWeightInput['criterion'];

/** A criterion and the weight it has when the planner says nothing. */
export interface DefaultWeight {
  code: string;
  weight: number;
}

/** What all questions about clusters share: services, rules, weights, the planner's own values. */
export function questionInput(
  state: ClustersState,
  planner: PlannerValues,
  defaults: readonly DefaultWeight[],
) {
  const { within, sectors, rule, maxBridges, exclude, weights } = state;
  const given = plannerCriteria.filter((criterion) => planner[criterion].size > 0);
  return {
    within: within === null ? null : [within],
    sectors: [...sectors],
    size: { min: state.minDistricts, max: state.maxDistricts },
    connectivity: { rule, maxBridges, minSharedMeters: 100, reviewedLinks: false },
    allowCrossProvince: state.crossProvince,
    exclude: [...exclude],
    criteria: weights.size === 0 ? null : allWeights(weights, defaults),
    plannerValues: given.map((criterion) => ({
      criterion,
      values: [...planner[criterion]].map(([ubigeo, value]) => ({ ubigeo, value })),
    })),
  };
}

/** Weights are sent of all criteria or of none: those the planner left alone keep their default. */
function allWeights(weights: ReadonlyMap<string, number>, defaults: readonly DefaultWeight[]) {
  return defaults.map(({ code, weight }) => ({
    criterion: code as Criterion,
    weight: weights.get(code) ?? (weight > 0 ? 1 : 0),
  }));
}

/** The question for proposals. */
export function clusterInput(
  state: ClustersState,
  planner: PlannerValues,
  defaults: readonly DefaultWeight[],
): ProposeClustersInput {
  const { within, ...question } = questionInput(state, planner, defaults);
  return { ...question, within: within ?? [], include: [...state.include], first: mostProposals };
}
