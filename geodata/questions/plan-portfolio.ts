import { type Portfolio, planPortfolio } from '../analysis/portfolio.ts';
import type { PlanPortfolioInput } from '../analysis/portfolio-input.ts';
import { clusterCriteria } from '../criteria/registry.ts';
import { question } from './question.ts';

/** The best clusters that share no district, as many as wanted of each region and wave. */
export const planPortfolioQuestion = question<PlanPortfolioInput, Portfolio>({
  answer: async ({ clusters, contiguity }, input, tools) =>
    planPortfolio(clusters, contiguity, input, clusterCriteria, await tools.solver()),
  // A wrong limit is refused by the answer itself.
  allowanceMs: ({ timeLimitSeconds = 0 }) => 1000 * Math.min(600, Math.max(0, timeLimitSeconds)),
});
