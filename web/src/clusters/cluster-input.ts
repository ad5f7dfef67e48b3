import type {
  CriterionWeightInput,
  ExplainClusterInput,
  PlanPortfolioInput,
  ProposeClustersInput,
} from '../api/operations.ts';
import type { ClustersState, PlanChoice } from './clusters-state.ts';
import { type PlannerValues, plannerCriteria } from './planner-values.ts';

const mostProposals = 20;

/** Seconds after which the best portfolio so far is the answer. */
export const planSeconds = 120;

type Criterion = CriterionWeightInput['criterion'];

/** A criterion and the weight that counts for it before proportions are taken: 1 or 0 by default. */
export interface DefaultWeight {
  code: string;
  weight: number;
}

/**
 * The criteria that apply to the services, with their default weights: 1 each, but 0 for the gap of
 * a single service, which the service gap already contains.
 */
export function defaultWeights(
  codes: readonly string[],
  sectors: readonly string[],
  allSectors: readonly string[],
): DefaultWeight[] {
  return codes.flatMap((code) => {
    const sector = allSectors.find((one) => code === `GAP_${one}`);
    if (sector !== undefined && !sectors.includes(sector)) return [];
    return [{ code, weight: sector === undefined ? 1 : 0 }];
  });
}

/** What all questions about clusters share: services, rules, weights, the planner's own values. */
function questionInput(
  state: ClustersState,
  planner: PlannerValues,
  defaults: readonly DefaultWeight[],
  regions: readonly string[] | null,
) {
  const { sectors, rule, maxBridges, maxMinutes, exclude, weights } = state;
  return {
    sectors: [...sectors],
    size: { min: state.minDistricts, max: state.maxDistricts },
    connectivity: { rule, maxBridges, maxMinutes, minSharedMeters: 100, reviewedLinks: false },
    allowCrossProvince: state.crossProvince,
    exclude: [...exclude],
    criteria: weights.size === 0 ? null : allWeights(weights, defaults),
    plannerValues: valuesWithin(planner, regions),
  };
}

/** The planner's values of districts in the regions; null regions = of all. */
function valuesWithin(planner: PlannerValues, regions: readonly string[] | null) {
  return plannerCriteria.flatMap((criterion) => {
    const values = [...planner[criterion]]
      .filter(([ubigeo]) => regions === null || regions.includes(ubigeo.slice(0, 2)))
      .map(([ubigeo, value]) => ({ ubigeo, value }));
    return values.length > 0 ? [{ criterion, values }] : [];
  });
}

/** Weights are sent of all criteria or of none: those the planner left alone keep their default. */
function allWeights(weights: ReadonlyMap<string, number>, defaults: readonly DefaultWeight[]) {
  return defaults.map(({ code, weight }) => ({
    criterion: code as Criterion,
    direction: null,
    weight: weights.get(code) ?? weight,
  }));
}

/** The question for proposals. */
export function clusterInput(
  state: ClustersState,
  planner: PlannerValues,
  defaults: readonly DefaultWeight[],
): ProposeClustersInput {
  const within = state.within === null ? [] : [state.within];
  const regions = within.map((code) => code.slice(0, 2));
  const question = questionInput(state, planner, defaults, regions);
  return { ...question, within, include: [...state.include], first: mostProposals };
}

/** The question about a set: compared within the place chosen, unless the set leaves it. */
export function explainInput(
  state: ClustersState,
  planner: PlannerValues,
  defaults: readonly DefaultWeight[],
  set: readonly string[],
): ExplainClusterInput {
  const { within } = state;
  const holdsAll = within !== null && set.every((code) => code.startsWith(within));
  const regions = [...new Set(set.map((code) => code.slice(0, 2)))];
  const question = questionInput(state, planner, defaults, regions);
  return { ...question, within: holdsAll ? [within] : null, changes: 5, maxSteps: 2 };
}

/** The question for a portfolio: the programme's numbers, or the planner's own spread over waves. */
export function portfolioInput(
  state: ClustersState,
  planner: PlannerValues,
  defaults: readonly DefaultWeight[],
): PlanPortfolioInput {
  const { quotas, waves, perProvince } = state.plan;
  const regions = [...quotas.keys()].sort();
  const question = questionInput(state, planner, defaults, quotas.size > 0 ? regions : null);
  const own =
    quotas.size === 0
      ? {}
      : {
          within: regions,
          regions: regions.map((region) => {
            const clusters = quotas.get(region) ?? 0;
            return { region, min: clusters, max: clusters };
          }),
          waves: spreadOverWaves(quotas, waves),
        };
  return {
    ...question,
    ...own,
    maxPerProvince: perProvince,
    seed: 1,
    timeLimitSeconds: planSeconds,
  } as PlanPortfolioInput;
}

/** As many waves, with as equal numbers of clusters as they allow; the first ones have one more. */
function spreadOverWaves(quotas: PlanChoice['quotas'], waves: number) {
  const total = [...quotas.values()].reduce((sum, one) => sum + one, 0);
  const used = Math.min(waves, total);
  return Array.from({ length: used }, (_, i) => {
    const clusters = Math.floor(total / used) + (i < total % used ? 1 : 0);
    return { wave: i + 1, clusters: { min: clusters, max: clusters } };
  });
}
