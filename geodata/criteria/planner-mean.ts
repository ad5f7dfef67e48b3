import type { CriterionEvaluator, CriterionOptions } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import { clampShare, meanOverMembers } from './member-values.ts';

/** Mean of the planner's values over the members, each government once; always NaN without values. */
export function plannerMean(facts: ClusterFacts, options: CriterionOptions): CriterionEvaluator {
  const values = options.plannerValues;
  return {
    raw: (members, length) =>
      values === null ? Number.NaN : meanOverMembers(values, facts.population, members, length),
    normalise: clampShare,
  };
}
